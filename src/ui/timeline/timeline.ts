/**
 * The timeline of the page: made once, kept in an element that the layout moves about, told of changes by the stores
 * directly. React draws only what stands around it.
 */
import i18next from "i18next";
import { ownRows } from "../words/state.ts";
import { numberText, seconds, timeText } from "../words/time.ts";
import { createTimelineView, type SpanHover, type TimelineTexts, type TimelineView } from "../../timeline/view/timeline-view.ts";
import { readPalette } from "../../timeline/view/palette.ts";
import type { TraceView } from "../../trace/model/view.ts";
import { hoverStore } from "../stores/hover.ts";
import { cursorStore, seek, select, shownStep } from "../stores/cursor.ts";
import { documentStore } from "../stores/document.ts";
import { fold, lanesStore, openLanes } from "../stores/lanes.ts";
import { prefs } from "../stores/prefs.ts";
import { runStore, type RunState } from "../stores/run.ts";
import { pause } from "../actions/play.ts";
import { onThemeChange } from "../actions/theme.ts";
import { frameTask } from "../actions/frame.ts";
import { arrowText } from "./arrow-text.ts";
import { cutOf, cutText } from "./cut.ts";
import { followGhost } from "./ghost.ts";
import { followRange, takeRange } from "../range/follow.ts";
import { spansAtLine } from "./spans-at-line.ts";
import { trackHoverStore } from "./track-hover.ts";
import { turnHoverStore } from "./turn-hover.ts";

/** Makes the timeline inside `host` and keeps it in step with the stores. */
export function mountTimeline(host: HTMLElement): TimelineView {
  const view = createTimelineView(host, { texts: texts(), palette: palette(), onHover: hover, onHoverTrack: (at) => trackHoverStore.setState({ at }), onHoverTurn: (at) => turnHoverStore.setState({ at }), onSelect: chooseSpan, onSeek: take, onRange: takeRange, onFold: fold, onSearch: () => openLanes(true) });
  const frame = frameTask(() => view.update());
  view.setLanes(lanesStore.getState());
  showRun(view, runStore.getState());
  followRun(view, () => frame.request());
  followGhost(view);
  followCursor(view, watchPanning(host));
  followRange(view);
  prefs.subscribe((now, before) => now.blend !== before.blend && view.setBlend(now.blend));
  view.setBlend(prefs.getState().blend);
  lanesStore.subscribe((now, before) => (now.isOpen === before.isOpen || now.folded !== before.folded) && view.setLanes(now));
  onThemeChange(() => view.setTheme(palette()));
  i18next.on("languageChanged", () => view.setTexts(texts()));
  return view;
}

const palette = () => readPalette(getComputedStyle(document.documentElement));

const hover = (at: SpanHover | null): void => hoverStore.setState({ at }, true);

/** When the reader last moved the picture by hand, by the page's clock. */
let pannedMs = -Infinity;
/** So long the lanes stay where the reader moved them. */
const PANNED_MS = 1000;

/** Notes wheel and drag on the picture; tells whether there was one just now. */
function watchPanning(host: HTMLElement): () => boolean {
  const note = () => (pannedMs = performance.now());
  host.addEventListener("wheel", note, { capture: true, passive: true });
  host.addEventListener("pointermove", (event) => event.buttons > 0 && note(), { capture: true });
  return () => performance.now() - pannedMs < PANNED_MS;
}

/** The pointer took hold of the cursor: what it drags is not the picture. */
function take(step: number): void {
  pannedMs = -Infinity;
  pause();
  seek(step);
}

function chooseSpan(span: { coroutine: number; spanIndex: number } | null): void {
  select(span && span.spanIndex >= 0 ? { coroutine: span.coroutine, span: span.spanIndex } : null);
}

function followRun(view: TimelineView, update: () => void): void {
  runStore.subscribe((now, before) => {
    if (now.trace !== before.trace) showRun(view, now);
    else if (now.revision !== before.revision) update();
    if (now.revision !== before.revision) placeCursor(view);
    if (now.phase !== before.phase) {
      view.setDescription(describe(now.trace));
      showCut(view, now);
    }
    dim(view);
  });
  documentStore.subscribe(() => dim(view));
}

function showRun(view: TimelineView, run: RunState): void {
  view.setTrace(run.trace);
  placeCursor(view);
  view.setDescription(describe(run.trace));
  showCut(view, run);
}

/** The trace that bears a mark: a later run that brings none of its own changes nothing about how it was cut. */
let marked: TraceView | null = null;

function showCut(view: TimelineView, run: RunState): void {
  const cut = run.trace === marked ? null : cutOf(run);
  if (cut === null) return;
  marked = run.trace;
  view.setCut(cut);
}

function dim(view: TimelineView): void {
  const { source } = runStore.getState();
  view.setDimmed(source !== null && source !== documentStore.getState().text);
}

/** After the last record the picture's cursor stands on it: the view keeps it within the run. */
const placeCursor = (view: TimelineView): void => view.setCursor(cursorStore.getState().step);

function followCursor(view: TimelineView, isPanned: () => boolean): void {
  cursorStore.subscribe((now, before) => {
    if (now.step !== before.step) {
      placeCursor(view);
      if (!now.following && !isPanned()) revealRunner(view, now.step);
    }
    if (now.selection !== before.selection) view.setSelection(now.selection && { coroutine: now.selection.coroutine, spanIndex: now.selection.span });
    if (now.line !== before.line) view.highlightSpans(spansAtLine(runStore.getState().trace, now.line));
  });
}

/** Brings the lane of whoever runs at the cursor into sight. */
function revealRunner(view: TimelineView, step: number): void {
  const { trace } = runStore.getState();
  const runner = trace && trace.length > 0 ? trace.running(shownStep(trace, step)) : 0;
  if (runner !== 0) view.reveal(runner);
}

/** The run in a sentence. */
function describe(trace: TraceView | null): string {
  if (!trace || trace.length === 0) return i18next.t("timeline.describeEmpty");
  const count = ownRows(trace).length;
  return i18next.t("timeline.describe", { count, time: timeText(trace.timeMs(trace.length - 1), i18next.t) });
}

/** The words on the canvas. */
function texts(): TimelineTexts {
  const { t } = i18next;
  const time = (ms: number) => timeText(ms, t);
  const number = (value: number) => numberText(value, i18next.language);
  return {
    group: () => t("timeline.group"),
    image: () => t("timeline.label"),
    time,
    timeShort: (ms) => t("time.seconds", { seconds: String(Number(seconds(ms))) }),
    length: time,
    steps: (first, last) => (first === last ? t("timeline.step", { first: number(first) }) : t("timeline.steps", { first: number(first), last: number(last) })),
    loopName: () => t("timeline.eventLoop"),
    loopSummary: (turns, timers, loop) => t("timeline.loopDetail", { turns: t(loop === "asyncio" ? "lanes.handles" : "count.turns", { count: turns, number: number(turns) }), timers: t("count.timers", { count: timers, number: number(timers) }) }),
    idle: (ms) => t("lanes.idle", { time: time(ms) }),
    minimap: () => t("timeline.minimap"),
    laneSummary: (times, waitedMs) => t("timeline.laneDetail", { times, waited: time(waitedMs) }),
    cursor: (ms) => time(ms),
    arrow: (arrow) => arrowText(runStore.getState().trace, arrow, t),
    cut: (cut) => cutText(cut, i18next.language, t),
    ghostEnd: (ms, isBeyond) => (isBeyond ? t("ghost.endBeyond", { time: time(ms) }) : t("ghost.end", { time: time(ms) })),
  };
}
