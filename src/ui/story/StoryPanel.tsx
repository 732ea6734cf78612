/** The run told job by job, the entry at the cursor marked. Virtual: only what is in sight is in the page. */
import { useVirtualizer } from "@tanstack/react-virtual";
import { Copy } from "lucide-react";
import { useEffect, useRef } from "react";
import { useTranslation } from "react-i18next";
import { copyStory } from "../actions/copy-story.ts";
import { pause } from "../actions/play.ts";
import { Button } from "../parts/Button.tsx";
import { Empty } from "../parts/Empty.tsx";
import { seek } from "../stores/cursor.ts";
import type { TraceView } from "../../trace/model/view.ts";
import { useShownStep, useTrace } from "../use.ts";
import { entryAt, entryStory, storyEntries, type StoryEntry } from "../words/story-entries.ts";
import { timeText } from "../words/time.ts";
import css from "./StoryPanel.module.css";

const ROW_PX = 30;

export function StoryPanel() {
  const { t } = useTranslation();
  const trace = useTrace();
  if (!trace || trace.turns.length === 0) return <Empty>{t("story.empty")}</Empty>;
  return (
    <div className={css["panel"]}>
      <div className={css["tools"]}>
        <Button look="quiet" className={css["copy"]} onClick={() => void copyStory(trace)}>
          <Copy aria-hidden />
          {t("story.copy")}
        </Button>
      </div>
      <Entries trace={trace} />
    </div>
  );
}

function Entries({ trace }: { readonly trace: TraceView }) {
  const { t } = useTranslation();
  const step = useShownStep();
  const scroller = useRef<HTMLDivElement>(null);
  const entries = storyEntries(trace);
  const rows = useVirtualizer({ count: entries.length, getScrollElement: () => scroller.current, estimateSize: () => ROW_PX, overscan: 12 });
  const current = entryAt(entries, step);
  useEffect(() => {
    if (current >= 0) rows.scrollToIndex(current, { align: "auto" });
  }, [current, rows]);
  return (
    <div ref={scroller} className={css["scroller"]} tabIndex={0} role="region" aria-label={t("story.label")}>
      <ol className={css["list"]} style={{ height: rows.getTotalSize() }}>
        {rows.getVirtualItems().map((item) => {
          const entry = entries[item.index];
          return entry && (
            <li key={item.key} ref={rows.measureElement} data-index={item.index} className={css["row"]} style={{ transform: `translateY(${String(item.start)}px)` }} aria-setsize={entries.length} aria-posinset={item.index + 1}>
              <Sentence trace={trace} entry={entry} isCurrent={item.index === current} isLater={entry.firstStep > step} />
            </li>
          );
        })}
      </ol>
    </div>
  );
}

interface SentenceProps {
  readonly trace: TraceView;
  readonly entry: StoryEntry;
  readonly isCurrent: boolean;
  readonly isLater: boolean;
}

function Sentence({ trace, entry, isCurrent, isLater }: SentenceProps) {
  const { t } = useTranslation();
  const go = () => {
    pause();
    seek(entry.lastStep);
  };
  return (
    <button type="button" className={css["sentence"]} data-later={isLater || undefined} aria-current={isCurrent ? "step" : undefined} onClick={go}>
      <span className={css["time"]}>{timeText(trace.timeMs(entry.firstStep), t)}</span>
      <span>{entryStory(trace, entry, t)}</span>
    </button>
  );
}
