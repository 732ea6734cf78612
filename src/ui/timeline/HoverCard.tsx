/** The span under the pointer, in words: name, state, how long, where. It never takes the pointer. */
import { useLayoutEffect, useRef } from "react";
import { useTranslation } from "react-i18next";
import { useStore } from "zustand";
import type { CoroutineRow, TraceView } from "../../trace/model/view.ts";
import { hoverStore, type HoverState } from "../stores/hover.ts";
import { useTrace } from "../use.ts";
import { markSentence } from "../words/mark.ts";
import { spanSentence } from "../words/span.ts";
import { lineOf, siteAt, spanMs, spanSite, spanState } from "../words/state.ts";
import { timeText } from "../words/time.ts";
import { placeBeside } from "./beside-pointer.ts";
import css from "./HoverCard.module.css";

export function HoverCard() {
  const trace = useTrace();
  const at = useStore(hoverStore, (now) => now.at);
  const row = at && trace ? trace.row(at.coroutine) : undefined;
  if (!at || !trace || !row || at.spanIndex < 0 || at.spanIndex >= row.spans.length) return null;
  return <Card trace={trace} row={row} at={at} />;
}

interface CardProps {
  readonly trace: TraceView;
  readonly row: CoroutineRow;
  readonly at: NonNullable<HoverState["at"]>;
}

function Card({ trace, row, at }: CardProps) {
  const { t } = useTranslation();
  const card = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => placeBeside(card.current, at.clientX, at.clientY));
  // A running span stands at the step under the pointer; its own site is where it came to at last.
  const site = row.spans.at(at.step) === at.spanIndex ? siteAt(trace, row, at.step) : spanSite(row, at.spanIndex);
  const line = lineOf(trace, site);
  const length = spanMs(trace, row, at.spanIndex, trace.length);
  return (
    <div ref={card} className={css["card"]} role="presentation">
      <strong>{row.label}</strong>
      <span className={css["state"]} data-state={spanState(row, at.spanIndex)}>{t(`state.${spanState(row, at.spanIndex)}`)}</span>
      {at.mark !== null && <p className={css["mark"]} data-mark={at.mark.kind}>{markSentence(trace, row, at.mark, t)}</p>}
      <p className={css["what"]}>{spanSentence(trace, row, at.spanIndex, t)}</p>
      <p className={css["where"]}>
        <span>{t("time.range", { from: timeText(trace.timeMs(row.spans.start(at.spanIndex)), t), to: timeText(trace.timeMs(row.spans.start(at.spanIndex)) + length, t) })}</span>
        <span>{t("time.duration", { time: timeText(length, t) })}</span>
        {line > 0 && <span>{t("time.line", { line })}</span>}
      </p>
      {line > 0 && <code className={css["code"]}>{trace.siteText(site)}</code>}
    </div>
  );
}
