/** The canvas, fetched after the first paint, and the cards of the span, the track or the turn under the pointer. */
import { Adopt } from "../parts/Adopt.tsx";
import { HoverCard } from "./HoverCard.tsx";
import { theTimeline } from "./the-timeline.ts";
import { TrackCard } from "./TrackCard.tsx";
import { TurnCard } from "./TurnCard.tsx";

export default function Picture({ className }: { readonly className?: string | undefined }) {
  return (
    <>
      <Adopt element={theTimeline().host} className={className} />
      <HoverCard />
      <TrackCard />
      <TurnCard />
    </>
  );
}
