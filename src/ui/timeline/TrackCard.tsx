/**
 * The track under the pointer: what it is, how deep at that step, and who made it so. Operations are names of the
 * snippet's language ("put", "release"), so they are told as such in every language of the page.
 */
import { useLayoutEffect, useRef } from "react";
import { useTranslation } from "react-i18next";
import { useStore } from "zustand";
import { depthText } from "../../timeline/depths.ts";
import type { TrackHover } from "../../timeline/view/timeline-view.ts";
import type { ResourceTrack, TraceView } from "../../trace/model/view.ts";
import { useTrace } from "../use.ts";
import { lineOf } from "../words/state.ts";
import { timeText } from "../words/time.ts";
import { placeBeside } from "./beside-pointer.ts";
import { trackHoverStore } from "./track-hover.ts";
import css from "./HoverCard.module.css";

export function TrackCard() {
  const trace = useTrace();
  const at = useStore(trackHoverStore, (now) => now.at);
  const track = at && trace ? trace.resource(at.resource) : undefined;
  return at && trace && track ? <Card trace={trace} track={track} at={at} /> : null;
}

interface CardProps {
  readonly trace: TraceView;
  readonly track: ResourceTrack;
  readonly at: TrackHover;
}

function Card({ trace, track, at }: CardProps) {
  const card = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => placeBeside(card.current, at.clientX, at.clientY));
  const operation = track.at(at.step);
  return (
    <div ref={card} className={css["card"]} role="presentation">
      <strong>{track.label}</strong>
      {track.label !== track.name && <span className={css["state"]}>{track.name}</span>}
      <span className={css["state"]}>{depthText(track, track.depth(operation))}</span>
      {operation >= 0 && <Operation trace={trace} track={track} index={operation} />}
    </div>
  );
}

/** The operation that left it as it is. */
function Operation({ trace, track, index }: { readonly trace: TraceView; readonly track: ResourceTrack; readonly index: number }) {
  const { t } = useTranslation();
  const site = track.siteOf(index);
  const line = lineOf(trace, site);
  return (
    <>
      <p className={css["what"]}>
        <code>{track.operation(index)}</code> {trace.row(track.by(index))?.label}
      </p>
      <p className={css["where"]}>
        <span>{timeText(trace.timeMs(track.step(index)), t)}</span>
        {line > 0 && <span>{t("time.line", { line })}</span>}
      </p>
      {line > 0 && <code className={css["code"]}>{trace.siteText(site)}</code>}
    </>
  );
}
