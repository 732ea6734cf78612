/** The run told job by job, the sentence at the cursor marked. Virtual: only what is in sight is in the page. */
import { useVirtualizer } from "@tanstack/react-virtual";
import { useEffect, useRef } from "react";
import { useTranslation } from "react-i18next";
import { pause } from "../actions/play.ts";
import { Empty } from "../parts/Empty.tsx";
import { seek } from "../stores/cursor.ts";
import type { LoopTurn, TraceView } from "../../trace/model/view.ts";
import { useShownStep, useTrace } from "../use.ts";
import { firstAtOrAfter } from "../words/state.ts";
import { turnStory } from "../words/story.ts";
import { timeText } from "../words/time.ts";
import css from "./StoryPanel.module.css";

const ROW_PX = 30;

export function StoryPanel() {
  const { t } = useTranslation();
  const trace = useTrace();
  if (!trace || trace.turns.length === 0) return <Empty>{t("story.empty")}</Empty>;
  return <Turns trace={trace} />;
}

function Turns({ trace }: { readonly trace: TraceView }) {
  const { t } = useTranslation();
  const step = useShownStep();
  const scroller = useRef<HTMLDivElement>(null);
  const rows = useVirtualizer({ count: trace.turns.length, getScrollElement: () => scroller.current, estimateSize: () => ROW_PX, overscan: 12 });
  const current = turnAt(trace, step);
  useEffect(() => {
    if (current >= 0) rows.scrollToIndex(current, { align: "auto" });
  }, [current, rows]);
  return (
    <div ref={scroller} className={css["scroller"]} tabIndex={0} role="region" aria-label={t("story.label")}>
      <ol className={css["list"]} style={{ height: rows.getTotalSize() }}>
        {rows.getVirtualItems().map((item) => {
          const turn = trace.turns[item.index];
          return turn && (
            <li key={item.key} ref={rows.measureElement} data-index={item.index} className={css["row"]} style={{ transform: `translateY(${String(item.start)}px)` }} aria-setsize={trace.turns.length} aria-posinset={item.index + 1}>
              <Sentence trace={trace} turn={turn} isCurrent={item.index === current} isLater={turn.firstStep > step} />
            </li>
          );
        })}
      </ol>
    </div>
  );
}

/** Index of the turn at a step: the last that began at it or before. */
const turnAt = (trace: TraceView, step: number): number => firstAtOrAfter(trace.turns.length, (i) => trace.turns[i]?.firstStep ?? 0, step + 1) - 1;

interface SentenceProps {
  readonly trace: TraceView;
  readonly turn: LoopTurn;
  readonly isCurrent: boolean;
  readonly isLater: boolean;
}

function Sentence({ trace, turn, isCurrent, isLater }: SentenceProps) {
  const { t } = useTranslation();
  const go = () => {
    pause();
    seek(turn.lastStep);
  };
  return (
    <button type="button" className={css["sentence"]} data-later={isLater || undefined} aria-current={isCurrent ? "step" : undefined} onClick={go}>
      <span className={css["time"]}>{timeText(trace.timeMs(turn.firstStep), t)}</span>
      <span>{turnStory(trace, turn, t)}</span>
    </button>
  );
}
