/** What lies under the pointer, outlined and told to the page; and the pointer's shape. */
import type { PointerPoint } from "./controls.ts";
import type { TimelineEvents } from "./events.ts";
import { Dirty, type FrameLoop } from "./frame-loop.ts";
import { zoneAt } from "./geometry.ts";
import { markAt, turnAt } from "./mark-hit.ts";
import { foldableAt } from "./names.ts";
import { rangeEdgeAt } from "./canvas-range.ts";
import type { SpanRef, ViewState } from "./state.ts";
import { spanUnder, stepUnder, trackUnder } from "./under.ts";

export class CanvasHover {
  private readonly state: ViewState;
  private readonly frames: FrameLoop;
  private readonly events: TimelineEvents;
  private readonly setPointer: (shape: string) => void;

  constructor(state: ViewState, frames: FrameLoop, events: TimelineEvents, setPointer: (shape: string) => void) {
    this.state = state;
    this.frames = frames;
    this.events = events;
    this.setPointer = setPointer;
  }

  /** Null: the pointer has left. */
  hover(point: PointerPoint | null): void {
    const zone = point === null ? "lanes" : zoneAt(this.state.geometry, point.x, point.y, this.state.scrollable);
    const inLanes = point === null || zone !== "lanes" ? null : point;
    const span = inLanes === null ? null : spanUnder(this.state, inLanes.x, inLanes.y);
    const track = inLanes === null ? 0 : trackUnder(this.state, inLanes.y);
    const isOnEdge = point !== null && rangeEdgeAt(this.state, point.x, point.y, false) !== null;
    const turn = point === null || zone !== "loop" ? -1 : turnAt(this.state, point.x);
    const isButton = span !== null || turn >= 0 || (point !== null && foldableAt(this.state, point.x, point.y) !== 0);
    this.setPointer(isOnEdge ? "col-resize" : zone === "axis" ? "ew-resize" : this.state.selecting ? "crosshair" : isButton ? "pointer" : "default");
    this.hoverSpan(span, point);
    this.hoverTrack(track, point);
    this.hoverTurn(turn, point);
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
    this.events.onHover?.(span === null || point === null ? null : { ...span, clientX: point.clientX, clientY: point.clientY, step: stepUnder(state, point.x), mark: markAt(state, span.coroutine, point.x, point.y) });
  }

  private hoverTrack(resource: number, point: PointerPoint | null): void {
    const { state } = this;
    if (resource === 0 && state.hoverTrack === 0) return;
    if (resource !== state.hoverTrack) this.frames.request(Dirty.Overlay);
    state.hoverTrack = resource;
    this.events.onHoverTrack?.(resource === 0 || point === null ? null : { resource, clientX: point.clientX, clientY: point.clientY, step: stepUnder(state, point.x) });
  }
}
