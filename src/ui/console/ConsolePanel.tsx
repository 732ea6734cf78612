/**
 * The console: a line for each text line, with its virtual time. Lines later than the cursor are pale and marked. A click
 * on a line, or the arrow keys, move the cursor to it.
 *
 * All lines up to the bound are in the page, one element each, so that they can be searched, copied and read by others;
 * the browser skips drawing those out of sight (content-visibility), a chunk of a hundred at a time: watching each line
 * costs it 20 ms a frame at 4,000 lines. React makes them in the same chunks, and the cursor's mark is set on the elements
 * themselves: neither a new line nor a moved cursor draws the whole list anew.
 */
import { useCallback, useEffect, useMemo, useRef, useState, type KeyboardEvent, type MouseEvent, type RefObject } from "react";
import { useTranslation } from "react-i18next";
import { useStore } from "zustand";
import type { TraceView } from "../../trace/model/view.ts";
import { pause } from "../actions/play.ts";
import { Button } from "../parts/Button.tsx";
import { Empty } from "../parts/Empty.tsx";
import { escapeClosesWhy } from "../parts/escape-closes-why.ts";
import { cursorStore, seek } from "../stores/cursor.ts";
import { isRunning } from "../stores/run.ts";
import { useIsStale, useRun, useTrace } from "../use.ts";
import { drawnComparison, ghostStore } from "../stores/ghost.ts";
import { ConsoleLines } from "./ConsoleLines.tsx";
import { GoneLines } from "./GoneLines.tsx";
import { LineWhy } from "./LineWhy.tsx";
import { consoleMarks } from "./ghost-marks.ts";
import { markLater, shownLines } from "./later.ts";
import css from "./Console.module.css";

/** More lines are asked for first: a page of a million elements helps nobody. */
const MAX_LINES = 5000;

export function ConsolePanel() {
  const { t } = useTranslation();
  const trace = useTrace();
  const log = useRef<HTMLDivElement>(null);
  const [allowed, setAllowed] = useState(MAX_LINES);
  const lines = trace?.lines ?? [];
  const count = Math.min(lines.length, allowed);
  const isStale = useIsStale();
  const comparison = useStore(ghostStore, drawnComparison);
  const marks = useMemo(() => consoleMarks(comparison), [comparison]);
  useFollowCursor(log, trace, count);
  const click = useCallback((event: MouseEvent) => seekTo(lineIndex(event.target)), []);
  return (
    <div className={css["panel"]} data-scroller onKeyDown={escapeClosesWhy}>
      {isStale && lines.length > 0 && <p className={css["stale"]}>{t("console.stale")}</p>}
      <div ref={log} className={css["log"]} role="log" aria-label={t("tab.console")} aria-live="off" data-why-key tabIndex={0} onClick={click} onKeyDown={moveByKey}>
        {trace && <ConsoleLines trace={trace} count={count} marks={marks} />}
      </div>
      {lines.length === count && <GoneLines texts={marks?.gone.get(count)} />}
      <LineWhy log={log} go={seekTo} />
      {lines.length > count && (
        <Button className={css["more"]} data-more onClick={() => setAllowed(allowed + MAX_LINES)}>
          {t("console.more", { count: lines.length - count })}
        </Button>
      )}
      {lines.length === 0 && <NoLines />}
    </div>
  );
}

function NoLines() {
  const { t } = useTranslation();
  const isSilent = useRun((run) => run.trace !== null && !isRunning(run));
  return <Empty>{isSilent ? t("console.silent") : t("console.empty")}</Empty>;
}

/** Marks what is later than the cursor, and keeps the last line before it in sight. */
function useFollowCursor(log: RefObject<HTMLDivElement | null>, trace: TraceView | null, count: number): void {
  useEffect(() => {
    const follow = () => {
      if (log.current) markLater(log.current);
    };
    follow();
    return cursorStore.subscribe((now, before) => now.step !== before.step && follow());
  }, [log, trace, count]);
}

/** Index of the line that an event came from, or -1; not while text is being selected. */
function lineIndex(target: EventTarget): number {
  const line = target instanceof Element ? target.closest("[data-line]") : null;
  return line instanceof HTMLElement && (getSelection()?.isCollapsed ?? true) ? Number(line.dataset["line"]) : -1;
}

function seekTo(index: number): void {
  const step = shownLines()[index]?.step;
  if (step === undefined) return;
  pause();
  seek(step);
}

function moveByKey(event: KeyboardEvent): void {
  const by = event.key === "ArrowDown" ? 1 : event.key === "ArrowUp" ? -1 : 0;
  if (by === 0) return;
  event.preventDefault();
  const { step } = cursorStore.getState();
  const lines = shownLines();
  const here = lines.findLastIndex((line) => line.step <= step);
  seekTo(Math.max(0, Math.min(lines.length - 1, here + by)));
}
