/** What input does to the view's state, and what of it is told to the page. */
import { hitTest, stepAtCssPx } from "../hit.ts";
import { laneAt, overviewScale, trackAt } from "../layout.ts";
import type { StepRange } from "../../trace/insight/range.ts";
import { spanNear } from "../near.ts";
import { fitViewport, isFitted, panBy, positionAt, zoomAt } from "../viewport.ts";
import type { Controls, PointerPoint, RangeEdge } from "./controls.ts";
import { thumbOf } from "./draw-scrollbar.ts";
import { Dirty, type FrameLoop } from "./frame-loop.ts";
import { zoneAt, type Zone } from "./geometry.ts";
import { markAt, turnAt, type LaneMark } from "./mark-hit.ts";
import { foldableAt } from "./names.ts";
import { cursorX, stepX } from "./place.ts";
import type { SpanRef, ViewState } from "./state.ts";

/** What lies under the pointer. */
export interface SpanHover extends SpanRef {
  readonly clientX: number;
  readonly clientY: number;
  /** The step under the pointer. */
  readonly step: number;
  /** The mark on that lane under the pointer, if there is one. */
  readonly mark: LaneMark | null;
}

/** The turn of the loop under the pointer. */
export interface TurnHover {
  /** Index in `TraceView.turns`. */
  readonly turn: number;
  readonly clientX: number;
  readonly clientY: number;
}

/** The track of a queue, lock or the like under the pointer. */
export interface TrackHover {
  /** Id of the resource. */
  readonly resource: number;
  readonly clientX: number;
  readonly clientY: number;
  /** The step under the pointer. */
  readonly step: number;
}

/** What the page is told. Nothing here is called on pan or zoom. */
export interface TimelineEvents {
  onHover?(hover: SpanHover | null): void;
  onHoverTrack?(hover: TrackHover | null): void;
  onHoverTurn?(hover: TurnHover | null): void;
  /** The reader folds, or unfolds, what stands below a coroutine. */
  onFold?(coroutine: number, isFolded: boolean): void;
  onSearch?(): void;
  onSelect?(span: SpanRef | null): void;
  onSeek?(stepIndex: number): void;
  /** A stretch is being chosen, or is (`done`); null: no more. */
  onRange?(range: StepRange | null, done: boolean): void;
}

/** How near the pointer, or a finger, must come to the handle of a stretch. */
const EDGE_MOUSE_CSS_PX = 6;
const EDGE_TOUCH_CSS_PX = 18;

export class CanvasControls implements Controls {
  private readonly state: ViewState;
  private readonly frames: FrameLoop;
  private readonly events: TimelineEvents;
  private readonly setPointer: (shape: string) => void;
  /** The end of the stretch that stays while the other one is dragged. */
  private anchorStep = 0;

  constructor(state: ViewState, frames: FrameLoop, events: TimelineEvents, setPointer: (shape: string) => void) {
    this.state = state;
    this.frames = frames;
    this.events = events;
    this.setPointer = setPointer;
  }

  zone(x: number, y: number): Zone {
    return zoneAt(this.state.geometry, x, y, this.state.scrollable);
  }

  zoomAtX(x: number | null, factor: number): void {
    const { geometry, axis, viewport } = this.state;
    const at = (x ?? this.anchor()) - geometry.gutter;
    this.state.setViewport(zoomAt(viewport, axis, geometry.plotWidth, Math.max(0, at), factor));
    this.frames.request(Dirty.Raster);
  }

  pan(dx: number, dy: number): boolean {
    const { state } = this;
    const was = state.viewport;
    const panned = panBy(was, state.axis, state.geometry.plotWidth, dx);
    state.setViewport({ ...panned, scrollCssPx: was.scrollCssPx + dy });
    const moved = state.viewport.from !== was.from || state.viewport.scrollCssPx !== was.scrollCssPx;
    if (moved) this.frames.request(Dirty.Raster);
    return moved;
  }

  scaleLanes(factor: number): void {
    const { state } = this;
    const least = overviewScale(state.layout.lanes.length, state.geometry.lanesHeight, state.layout.tracks.length);
    this.state.setLaneScale(Math.min(1, Math.max(least, state.laneScale * factor)));
    this.frames.request(Dirty.Raster);
  }

  fit(): void {
    const { state } = this;
    const { plotWidth, lanesHeight } = state.geometry;
    const again = isFitted(state.viewport, state.axis) && state.laneScale === 1;
    state.setViewport(fitViewport(state.axis, plotWidth, state.viewport.scrollCssPx));
    state.setLaneScale(again ? overviewScale(state.layout.lanes.length, lanesHeight, state.layout.tracks.length) : 1);
    this.frames.request(Dirty.Raster);
  }

  seek(x: number): void {
    const { state } = this;
    if (state.axis.length === 0) return;
    const step = stepAtCssPx(state.scene, state.viewport, state.geometry.plotWidth, x - state.geometry.gutter);
    if (step === state.cursor) return;
    state.cursor = step;
    this.frames.request(Dirty.Overlay);
    this.events.onSeek?.(step);
  }

  select(x: number, y: number): void {
    const foldable = foldableAt(this.state, x, y);
    if (foldable !== 0) return this.events.onFold?.(foldable, !this.isFolded(foldable));
    const span = x < this.state.geometry.gutter ? this.laneUnder(y) : this.spanUnder(x, y);
    this.state.selection = span;
    this.frames.request(Dirty.Overlay);
    this.events.onSelect?.(span);
  }

  hover(point: PointerPoint | null): void {
    const zone = point === null ? "lanes" : this.zone(point.x, point.y);
    const inLanes = point === null || zone !== "lanes" ? null : point;
    const span = inLanes === null ? null : this.spanUnder(inLanes.x, inLanes.y);
    const track = inLanes === null ? 0 : this.trackUnder(inLanes.y);
    const isOnEdge = point !== null && this.rangeEdge(point.x, point.y, false) !== null;
    const turn = point === null || zone !== "loop" ? -1 : turnAt(this.state, point.x);
    const isButton = span !== null || turn >= 0 || (point !== null && foldableAt(this.state, point.x, point.y) !== 0);
    this.setPointer(isOnEdge ? "col-resize" : zone === "axis" ? "ew-resize" : this.selecting ? "crosshair" : isButton ? "pointer" : "default");
    this.hoverSpan(span, point);
    this.hoverTrack(track, point);
    this.hoverTurn(turn, point);
  }

  moveLane(by: number): void {
    const { state } = this;
    const { lanes } = state.layout;
    const from = state.selection?.coroutine ?? 0;
    const at = state.layout.holderOf(from === 0 ? (state.trace?.running(state.cursor) ?? 0) : from);
    const row = lanes[Math.max(0, Math.min(lanes.length - 1, from === 0 || at < 0 ? at : at + by))]?.row;
    if (row === undefined) return;
    const span = { coroutine: row.id, spanIndex: spanNear(row.spans, state.cursor) };
    this.events.onSelect?.(span);
    state.selection = span;
    this.frames.request(state.revealLane(row.id) ? Dirty.Raster : Dirty.Overlay);
  }

  foldSelected(isFolded: boolean): void {
    const { layout, selection } = this.state;
    const lane = layout.lanes[layout.indexOf(selection?.coroutine ?? 0)];
    if (lane?.isParent) this.events.onFold?.(lane.row.id, isFolded);
  }

  search(): void {
    this.events.onSearch?.();
  }

  private isFolded(coroutine: number): boolean {
    const { layout } = this.state;
    return (layout.lanes[layout.indexOf(coroutine)]?.held.length ?? 0) > 0;
  }

  private hoverTurn(turn: number, point: PointerPoint | null): void {
    const { state } = this;
    if (turn < 0 && state.hoverTurn < 0) return;
    if (turn !== state.hoverTurn) this.frames.request(Dirty.Overlay);
    state.hoverTurn = turn;
    this.events.onHoverTurn?.(turn < 0 || point === null ? null : { turn, clientX: point.clientX, clientY: point.clientY });
  }

  private hoverSpan(span: SpanRef | null, point: PointerPoint | null): void {
    const { state } = this;
    if (span === null && state.hover === null) return;
    if (span?.coroutine !== state.hover?.coroutine || span?.spanIndex !== state.hover?.spanIndex) this.frames.request(Dirty.Overlay);
    state.hover = span;
    this.events.onHover?.(span === null || point === null ? null : { ...span, clientX: point.clientX, clientY: point.clientY, step: this.stepAt(point.x), mark: markAt(state, span.coroutine, point.x, point.y) });
  }

  private hoverTrack(resource: number, point: PointerPoint | null): void {
    const { state } = this;
    if (resource === 0 && state.hoverTrack === 0) return;
    if (resource !== state.hoverTrack) this.frames.request(Dirty.Overlay);
    state.hoverTrack = resource;
    this.events.onHoverTrack?.(resource === 0 || point === null ? null : { resource, clientX: point.clientX, clientY: point.clientY, step: this.stepAt(point.x) });
  }

  dragThumb(dy: number): void {
    const { layout, geometry } = this.state;
    const room = Math.max(1, geometry.lanesHeight - thumbOf(this.state).height);
    this.pan(0, (dy * (layout.contentCssPx - geometry.lanesHeight)) / room);
  }

  get selecting(): boolean {
    return this.state.selecting;
  }

  rangeEdge(x: number, y: number, touch: boolean): RangeEdge | null {
    const { state } = this;
    const { range, geometry } = state;
    const slack = touch ? EDGE_TOUCH_CSS_PX : EDGE_MOUSE_CSS_PX;
    if (range === null || x < geometry.gutter || y < geometry.stripTop || y > geometry.axisBottom + (touch ? slack : 0)) return null;
    const [from, to] = [Math.abs(x - stepX(state, range.from)), Math.abs(x - stepX(state, range.to))];
    if (Math.min(from, to) > slack) return null;
    return from < to ? "from" : "to";
  }

  startRange(x: number, edge: RangeEdge | null): void {
    const { range } = this.state;
    if (edge === null || range === null) this.anchorStep = this.boundaryAt(x);
    else this.anchorStep = edge === "from" ? range.to : range.from;
  }

  dragRange(x: number): void {
    const at = this.boundaryAt(x);
    this.putRange({ from: Math.min(at, this.anchorStep), to: Math.max(at, this.anchorStep) }, false);
  }

  endRange(): void {
    this.events.onRange?.(this.state.range, true);
  }

  markRange(edge: RangeEdge): void {
    const { cursor, range, axis } = this.state;
    if (axis.length === 0) return;
    const at = edge === "from" ? cursor : cursor + 1;
    const other = edge === "from" ? Math.max(range?.to ?? 0, at) : Math.min(range?.from ?? axis.length, at);
    // Where the other end is missing or would come first, the stretch reaches to the end of the run.
    const far = other === at ? (edge === "from" ? axis.length : 0) : other;
    this.putRange({ from: Math.min(at, far), to: Math.max(at, far) }, true);
  }

  clearRange(): boolean {
    if (this.state.range === null) return false;
    this.state.setRange(null);
    this.frames.request(Dirty.Overlay);
    this.events.onRange?.(null, true);
    return true;
  }

  private putRange(range: StepRange, done: boolean): void {
    this.state.setRange(range);
    this.frames.request(Dirty.Overlay);
    this.events.onRange?.(this.state.range, done);
  }

  /** The nearest start of a step: a stretch begins and ends at whole ones. */
  private boundaryAt(x: number): number {
    const { axis, viewport, geometry } = this.state;
    return Math.round(axis.stepAt(positionAt(viewport, geometry.plotWidth, x - geometry.gutter)));
  }

  focusChanged(focused: boolean): void {
    if (this.state.focused === focused) return;
    this.state.focused = focused;
    this.frames.request(Dirty.Overlay);
  }

  /** Where keys and buttons zoom: at the cursor if it is in sight, else in the middle. */
  private anchor(): number {
    const { gutter, width, plotWidth } = this.state.geometry;
    const x = cursorX(this.state);
    return x >= gutter && x <= width ? x : gutter + plotWidth / 2;
  }

  private stepAt(x: number): number {
    const { scene, viewport, geometry } = this.state;
    return stepAtCssPx(scene, viewport, geometry.plotWidth, x - geometry.gutter);
  }

  /** Id of the resource whose track lies at y, 0 for none. */
  private trackUnder(y: number): number {
    const { layout, viewport, geometry } = this.state;
    const at = y < geometry.lanesTop ? -1 : trackAt(layout, y - geometry.lanesTop + viewport.scrollCssPx);
    return layout.tracks[at]?.id ?? 0;
  }

  private spanUnder(x: number, y: number): SpanRef | null {
    const { scene, viewport, geometry } = this.state;
    if (y < geometry.lanesTop) return null;
    const hit = hitTest(scene, viewport, geometry.plotWidth, x - geometry.gutter, y - geometry.lanesTop);
    return hit === null || hit.spanIndex < 0 ? null : { coroutine: hit.coroutine, spanIndex: hit.spanIndex };
  }

  /** A lane's name stands for what it does at the cursor. */
  private laneUnder(y: number): SpanRef | null {
    const { layout, viewport, geometry, cursor } = this.state;
    const row = layout.lanes[y < geometry.lanesTop ? -1 : laneAt(layout, y - geometry.lanesTop + viewport.scrollCssPx)]?.row;
    return row === undefined ? null : { coroutine: row.id, spanIndex: spanNear(row.spans, cursor) };
  }
}
