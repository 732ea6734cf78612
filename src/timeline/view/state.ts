/**
 * What the view shows: trace, axis, lanes, window, cursor, selection. A plain mutable object that the input changes
 * and the drawing reads; it lives outside of React, so that panning and zooming render nothing there.
 */
import type { PathPiece } from "../../trace/insight/critical-path.ts";
import { clampRange, type StepRange } from "../../trace/insight/range.ts";
import { ALL_ROWS, arrangeRows, type RowChoice } from "../../trace/model/arrange.ts";
import type { TraceView } from "../../trace/model/view.ts";
import { createAxis, type Axis, type Blend } from "../axis.ts";
import { columnSteps } from "../columns.ts";
import type { Cut } from "../cut.ts";
import type { GhostLanes } from "../ghost.ts";
import { layoutLanes, scrollToLane, stackLanes, type Lane, type LaneLayout } from "../layout.ts";
import type { RunSource } from "../lod.ts";
import type { Palette } from "../palette.ts";
import { PrintSteps } from "../prints.ts";
import type { Scene } from "../raster.ts";
import { Stays } from "../stays.ts";
import { LaneSums } from "../sums.ts";
import { Firings, turnSpans } from "../turns.ts";
import { carryOver, clampScroll, clampViewport, fitViewport, revealPosition, type Viewport } from "../viewport.ts";
import { divide, type Geometry } from "./geometry.ts";
import { LaneNames } from "./names.ts";

/** One span of one coroutine. */
export interface SpanRef {
  readonly coroutine: number;
  /** -1: the coroutine, but none of its spans. */
  readonly spanIndex: number;
}

/** Of a stretch that is zoomed to, the share that is left free on each side. */
const ZOOM_ROOM = 0.04;
const NOTHING = { length: 0, instants: [] };
const NO_TURNS = turnSpans([]);
const NO_MARKS = new PrintSteps(() => []);
const NO_FIRINGS = new Firings(() => []);
const NO_NAMES = new LaneNames(() => []);
const NO_STAYS = new Stays({ resources: [], revision: 0, row: () => undefined });

export class ViewState {
  trace: TraceView | null = null;
  blend: Blend = "both";
  axis: Axis = createAxis(NOTHING, "both");
  layout: LaneLayout = layoutLanes([]);
  turns: RunSource = NO_TURNS;
  /** Where timers fired. */
  firings = NO_FIRINGS;
  prints = NO_MARKS;
  /** Where tasks were asked to cancel, by root. */
  cancels = NO_MARKS;
  stays = NO_STAYS;
  names = NO_NAMES;
  /** Which lanes are shown, in what order. */
  private choice: RowChoice = ALL_ROWS;
  private arranged: readonly Lane[] = [];
  private readonly sums = new LaneSums();
  viewport: Viewport = { from: 0, to: 1, scrollCssPx: 0 };
  geometry: Geometry = divide(1, 1);
  dpr = 1;
  /** Below 1 in the overview of all lanes. */
  laneScale = 1;
  /** Where the cursor was put; a run that grows may reach it later. */
  private wantedCursor = 0;
  selection: SpanRef | null = null;
  highlights: readonly SpanRef[] = [];
  /** Spans at this site are outlined; 0 for none. */
  highlightedSite = 0;
  hover: SpanRef | null = null;
  /** Id of the resource whose track is under the pointer, 0 for none. */
  hoverTrack = 0;
  /** Index of the loop's turn under the pointer, -1 for none. */
  hoverTurn = -1;
  focused = false;
  /** The stretch that the reader chose. */
  range: StepRange | null = null;
  /** A drag on the lanes chooses a stretch, whatever is held down. */
  selecting = false;
  /** The critical path, while it is shown. */
  path: readonly PathPiece[] = [];
  /** How the run was cut; null while it goes on, and if it ended by itself. */
  cut: Cut | null = null;
  /** What is drawn of the run before; null for nothing. */
  ghost: GhostLanes | null = null;
  palette: Palette;
  private revision = -1;
  private rowCount = 0;
  /** What `columns` was last, and of which axis and window. */
  private kept: { readonly axis: Axis; readonly viewport: Viewport; readonly steps: Float64Array } | null = null;

  constructor(palette: Palette) {
    this.palette = palette;
  }

  get scene(): Scene {
    return { axis: this.axis, layout: this.layout };
  }

  /** The step that the cursor stands at: always within the run. */
  get cursor(): number {
    return Math.max(0, Math.min(this.wantedCursor, this.axis.length - 1));
  }

  set cursor(stepIndex: number) {
    this.wantedCursor = stepIndex;
  }

  /** The steps of each device pixel column of the plot, see `columnSteps`: made once a window, since much is drawn by them. */
  get columns(): Float64Array {
    const { axis, viewport, kept } = this;
    const count = Math.round(this.geometry.plotWidth * this.dpr);
    if (kept?.axis === axis && kept.viewport === viewport && kept.steps.length === count + 1) return kept.steps;
    const steps = columnSteps(axis, viewport, count, kept?.steps);
    this.kept = { axis, viewport, steps };
    return steps;
  }

  get scrollable(): boolean {
    return this.layout.contentCssPx > this.geometry.lanesHeight + 0.5;
  }

  /** Shows another trace from its whole, or none. */
  setTrace(trace: TraceView | null): void {
    this.trace = trace;
    this.revision = -1;
    this.rowCount = -1;
    this.laneScale = 1;
    this.selection = null;
    this.hover = null;
    this.hoverTrack = 0;
    this.hoverTurn = -1;
    this.cut = null;
    this.ghost = null;
    this.range = null;
    this.path = [];
    this.highlights = [];
    this.turns = trace === null ? NO_TURNS : turnSpans(trace.turns);
    this.firings = trace === null ? NO_FIRINGS : new Firings(() => trace.turns);
    this.prints = trace === null ? NO_MARKS : new PrintSteps(() => trace.lines);
    this.cancels = trace === null ? NO_MARKS : new PrintSteps(() => trace.cancels);
    this.stays = trace === null ? NO_STAYS : new Stays(trace);
    this.names = trace === null ? NO_NAMES : new LaneNames(() => trace.rows);
    this.geometry = divide(this.geometry.width, this.geometry.height);
    this.axis = createAxis(NOTHING, this.blend);
    this.refresh();
    this.viewport = fitViewport(this.axis, this.geometry.plotWidth, 0);
  }

  /** Takes in what the trace has grown by; false if it has not. */
  refresh(): boolean {
    const source = this.trace ?? NOTHING;
    const revision = this.trace?.revision ?? 0;
    if (revision === this.revision) return false;
    this.revision = revision;
    this.layoutRows();
    this.changeAxis(createAxis(source, this.blend));
    return true;
  }

  setBlend(blend: Blend): void {
    this.blend = blend;
    this.changeAxis(createAxis(this.trace ?? NOTHING, blend));
  }

  setSize(width: number, height: number, dpr: number): void {
    this.dpr = dpr;
    this.setGeometry(divide(width, height, this.geometry.wide ? this.geometry.gutter : 0));
  }

  /** Gives the names as much room as they need; never less than before, so that lanes that come and go move nothing. */
  setGutter(gutter: number): void {
    const { width, height, wide } = this.geometry;
    if (wide && gutter > this.geometry.gutter) this.setGeometry(divide(width, height, gutter));
  }

  private setGeometry(geometry: Geometry): void {
    const fitted = this.viewport.from <= this.axis.from && this.viewport.to >= this.axis.to;
    this.geometry = geometry;
    const { plotWidth } = this.geometry;
    this.setViewport(fitted ? fitViewport(this.axis, plotWidth, this.viewport.scrollCssPx) : this.viewport);
  }

  /** The only place where the window changes: always clamped. */
  setViewport(viewport: Viewport): void {
    const { plotWidth, lanesHeight } = this.geometry;
    this.viewport = clampScroll(clampViewport(viewport, this.axis, plotWidth), this.layout.contentCssPx, lanesHeight);
  }

  setLaneScale(scale: number): void {
    this.laneScale = scale;
    this.layout = this.makeLayout();
    this.setViewport(this.viewport);
  }

  /** Shows a stretch, with a little room on both sides. */
  zoomTo(range: StepRange): void {
    const [from, to] = [this.axis.positionOf(range.from), this.axis.positionOf(range.to)];
    const room = (to - from) * ZOOM_ROOM;
    this.setViewport({ from: from - room, to: to + room, scrollCssPx: this.viewport.scrollCssPx });
  }

  /** Chooses a stretch, brought into the trace. */
  setRange(range: StepRange | null): void {
    this.range = range === null || this.axis.length === 0 ? null : clampRange(range, this.axis.length);
  }

  /** Pans as little as brings `stepIndex` into the window. */
  revealStep(stepIndex: number): boolean {
    const was = this.viewport;
    this.setViewport(revealPosition(was, this.axis, this.geometry.plotWidth, this.axis.positionOf(stepIndex + 0.5)));
    return was.from !== this.viewport.from;
  }

  /** Scrolls as little as brings the lane of `coroutine` into view. */
  revealLane(coroutine: number): boolean {
    const lane = this.layout.holderOf(coroutine);
    const was = this.viewport;
    if (lane < 0) return false;
    this.setViewport({ ...was, scrollCssPx: scrollToLane(this.layout, lane, was.scrollCssPx, this.geometry.lanesHeight) });
    return was.scrollCssPx !== this.viewport.scrollCssPx;
  }

  /** Other lanes, or in another order: where that is another one the first comes into sight. */
  setChoice(choice: RowChoice): void {
    const { sort, query } = this.choice;
    this.choice = choice;
    this.arrange();
    const isOther = sort !== choice.sort || query !== choice.query;
    this.setViewport(isOther ? { ...this.viewport, scrollCssPx: 0 } : this.viewport);
  }

  /** Rows of the browser's loop are only ever added; asyncio's also move, and tracks may come though no row does. */
  private layoutRows(): void {
    const count = this.trace?.rows.length ?? 0;
    if (count === this.rowCount && this.trace?.loop !== "asyncio" && this.choice.sort === "tree") return;
    this.rowCount = count;
    this.arrange();
  }

  /** The only place where lanes are put in order: nothing that pans or zooms leads here. */
  private arrange(): void {
    const { trace, sums } = this;
    this.arranged = trace === null ? [] : arrangeRows(trace.rows, this.choice, (row) => sums.lane(trace, row).waitedMs).rows;
    this.layout = this.makeLayout();
  }

  private makeLayout(): LaneLayout {
    return stackLanes(this.arranged, this.laneScale, this.trace?.resources);
  }

  private changeAxis(axis: Axis): void {
    const was = this.axis;
    this.axis = axis;
    this.setViewport(carryOver(this.viewport, was, axis, this.geometry.plotWidth));
  }
}
