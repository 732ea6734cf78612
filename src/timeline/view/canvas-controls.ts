/** What input does to the view's state, and what of it is told to the page. */
import { stepAtCssPx } from "../hit.ts";
import { overviewScale } from "../layout.ts";
import { spanNear } from "../near.ts";
import { fitViewport, isFitted, panBy, zoomAt } from "../viewport.ts";
import { CanvasHover } from "./canvas-hover.ts";
import { CanvasRange, rangeEdgeAt } from "./canvas-range.ts";
import type { Controls, PointerPoint, RangeEdge } from "./controls.ts";
import { thumbOf } from "./draw-scrollbar.ts";
import type { TimelineEvents } from "./events.ts";
import { Dirty, type FrameLoop } from "./frame-loop.ts";
import { zoneAt, type Zone } from "./geometry.ts";
import { foldableAt } from "./names.ts";
import { cursorX } from "./place.ts";
import type { ViewState } from "./state.ts";
import { laneUnder, spanUnder } from "./under.ts";

/** The cursor is drawn that far outside of the plot. */
const EDGE_SLACK_CSS_PX = 1;

export class CanvasControls implements Controls {
  private readonly state: ViewState;
  private readonly frames: FrameLoop;
  private readonly events: TimelineEvents;
  private readonly pointer: CanvasHover;
  private readonly range: CanvasRange;

  constructor(state: ViewState, frames: FrameLoop, events: TimelineEvents, setPointer: (shape: string) => void) {
    this.state = state;
    this.frames = frames;
    this.events = events;
    this.pointer = new CanvasHover(state, frames, events, setPointer);
    this.range = new CanvasRange(state, frames, events);
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
    const span = x < this.state.geometry.gutter ? laneUnder(this.state, y) : spanUnder(this.state, x, y);
    this.state.selection = span;
    this.frames.request(Dirty.Overlay);
    this.events.onSelect?.(span);
  }

  hover(point: PointerPoint | null): void {
    this.pointer.hover(point);
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

  dragThumb(dy: number): void {
    const { layout, geometry } = this.state;
    const room = Math.max(1, geometry.lanesHeight - thumbOf(this.state).height);
    this.pan(0, (dy * (layout.contentCssPx - geometry.lanesHeight)) / room);
  }

  get selecting(): boolean {
    return this.state.selecting;
  }

  rangeEdge(x: number, y: number, touch: boolean): RangeEdge | null {
    return rangeEdgeAt(this.state, x, y, touch);
  }

  startRange(x: number, edge: RangeEdge | null): void {
    this.range.start(x, edge);
  }

  dragRange(x: number): void {
    this.range.drag(x);
  }

  endRange(): void {
    this.range.end();
  }

  markRange(edge: RangeEdge): void {
    this.range.mark(edge);
  }

  clearRange(): boolean {
    return this.range.clear();
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
    // At the very edge rounding may put it a hair outside.
    const isInSight = x >= gutter - EDGE_SLACK_CSS_PX && x <= width + EDGE_SLACK_CSS_PX;
    return isInSight ? Math.min(Math.max(x, gutter), width) : gutter + plotWidth / 2;
  }
}
