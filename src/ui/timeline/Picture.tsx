/** The canvas, fetched after the first paint, and the card of the span under the pointer. */
import { Adopt } from "../parts/Adopt.tsx";
import { HoverCard } from "./HoverCard.tsx";
import { theTimeline } from "./the-timeline.ts";

export default function Picture({ className }: { readonly className?: string | undefined }) {
  return (
    <>
      <Adopt element={theTimeline().host} className={className} />
      <HoverCard />
    </>
  );
}
