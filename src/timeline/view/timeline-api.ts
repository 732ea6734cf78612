/** What the page may ask of the timeline, and what the timeline is made with. */
import type { PathPiece } from "../../trace/insight/critical-path.ts";
import type { Ghost } from "../../trace/insight/ghost.ts";
import type { StepRange } from "../../trace/insight/range.ts";
import type { RowChoice } from "../../trace/model/arrange.ts";
import type { TraceView } from "../../trace/model/view.ts";
import type { Blend } from "../axis.ts";
import type { Cut } from "../cut.ts";
import type { Palette } from "../palette.ts";
import type { TimelineEvents } from "./events.ts";
import type { SpanRef } from "./state.ts";
import type { TimelineTexts } from "./texts.ts";

export interface TimelineOptions extends TimelineEvents {
  readonly texts: TimelineTexts;
  readonly palette: Palette;
}

export interface TimelineView {
  /** Shows a trace from its whole, or nothing. */
  setTrace(trace: TraceView | null): void;
  /** The trace has grown. A window that shows the whole run goes on doing so. */
  update(): void;
  /** Marks the end of the trace as the place where its run was cut; `null` for none, as after `setTrace`. */
  setCut(cut: Cut | null): void;
  /** Draws what the run before did elsewhere; `null` for nothing, as after `setTrace`. */
  setGhost(ghost: Ghost | null): void;
  /** Moves the cursor and, if it is out of sight, the window after it. A step that the run has not reached yet waits for it. */
  setCursor(stepIndex: number): void;
  /** Scrolls the lane of a coroutine into sight. */
  reveal(coroutine: number): void;
  /** Outlines a span and brings its lane into sight; `null` for none. */
  setSelection(span: SpanRef | null): void;
  /** Outlines spans (those found from an editor's line). */
  highlightSpans(spans: readonly SpanRef[]): void;
  /** Outlines all spans that stand at a site; 0 for none. */
  highlightSite(site: number): void;
  /** The chosen stretch; `null` for none. */
  setRange(range: StepRange | null): void;
  /** Whether a plain drag on the lanes chooses a stretch. */
  setSelecting(selecting: boolean): void;
  /** Shows a stretch as wide as there is room. */
  zoomTo(range: StepRange): void;
  /** Draws the critical path over the lanes; none if empty. */
  setPath(path: readonly PathPiece[]): void;
  /** Which lanes are shown, folded, in what order. */
  setLanes(choice: RowChoice): void;
  setBlend(blend: Blend): void;
  setTheme(palette: Palette): void;
  /** Other words, after a change of language. */
  setTexts(texts: TimelineTexts): void;
  /** Pale: the text was edited since this run. */
  setDimmed(dimmed: boolean): void;
  /** The run in a sentence, for assistive technology. */
  setDescription(text: string): void;
  zoomIn(): void;
  zoomOut(): void;
  /** The whole run; asked for again while it is whole: all lanes at once. */
  fit(): void;
  /** Removes everything from the host. */
  destroy(): void;
}
