/** The cursor's mark on the console's elements: which lines are later than it. */
import type { TraceLine } from "../../trace/model/view.ts";
import { cursorStore } from "../stores/cursor.ts";
import { runStore } from "../stores/run.ts";
import { firstAtOrAfter } from "../words/state.ts";

/** Lines of a chunk: an element around so many lines is what the browser skips drawing, and what React makes at once. */
export const CHUNK = 100;

/** The lines of the trace shown. */
export const shownLines = (): readonly TraceLine[] => runStore.getState().trace?.lines ?? [];

/** How many lines have begun at `step`: a write at the step is part of what is shown there. */
export function linesUntil(lines: readonly TraceLine[], step: number): number {
  return firstAtOrAfter(lines.length, (i) => lines[i]?.step ?? 0, step + 1);
}

/** Sets `data-later` on the lines in `log` that come after the cursor, and brings the last one before it into sight. */
export function markLater(log: HTMLElement): void {
  const { step } = cursorStore.getState();
  const now = linesUntil(shownLines(), step);
  const before = Number(log.dataset["now"] ?? 0);
  const count = lineCount(log);
  const marked = Math.min(Number(log.dataset["marked"] ?? 0), count);
  const mark = (from: number, to: number) => {
    for (let i = from; i < to; i++) lineAt(log, i)?.toggleAttribute("data-later", i >= now);
  };
  mark(Math.min(now, before), Math.min(Math.max(now, before), marked));
  mark(marked, count);
  log.dataset["now"] = String(now);
  log.dataset["marked"] = String(count);
  showCurrent(log, Math.min(now, count) - 1);
  if (now > count) showMore(log);
}

const lineAt = (log: HTMLElement, index: number): Element | undefined => log.children[Math.floor(index / CHUNK)]?.children[index % CHUNK];

/** Every chunk but the last is full. */
const lineCount = (log: HTMLElement): number => Math.max(0, log.children.length - 1) * CHUNK + (log.lastElementChild?.children.length ?? 0);

function showCurrent(log: HTMLElement, index: number): void {
  log.querySelector("[data-current]")?.removeAttribute("data-current");
  const { following } = cursorStore.getState();
  const line = lineAt(log, index);
  if (!line) return;
  if (!following) line.toggleAttribute("data-current", true);
  scrollTo(log.closest("[data-scroller]"), line);
}

/** The cursor stands at a line that is not in the page: what brings it there is what to see. */
function showMore(log: HTMLElement): void {
  const scroller = log.closest("[data-scroller]");
  const more = scroller?.querySelector("[data-more]");
  if (more) scrollTo(scroller, more);
}

/** Scrolls the panel alone: `scrollIntoView` would move the page too. */
function scrollTo(scroller: Element | null, line: Element): void {
  if (!scroller) return;
  const box = scroller.getBoundingClientRect();
  const { top, bottom } = line.getBoundingClientRect();
  if (top < box.top) scroller.scrollTop -= box.top - top;
  else if (bottom > box.bottom) scroller.scrollTop += bottom - box.bottom;
}
