/** The chosen stretch under the reader's hands: begun, dragged, ended, its edges put at the cursor. */
import type { StepRange } from "../../trace/insight/range.ts";
import { positionAt } from "../viewport.ts";
import type { RangeEdge } from "./controls.ts";
import type { TimelineEvents } from "./events.ts";
import { Dirty, type FrameLoop } from "./frame-loop.ts";
import { stepX } from "./place.ts";
import type { ViewState } from "./state.ts";

/** How near the pointer, or a finger, must come to the handle of a stretch. */
const EDGE_MOUSE_CSS_PX = 6;
const EDGE_TOUCH_CSS_PX = 18;

/** Which edge of the chosen stretch a press at the point would take hold of. */
export function rangeEdgeAt(state: ViewState, x: number, y: number, touch: boolean): RangeEdge | null {
  const { range, geometry } = state;
  const slack = touch ? EDGE_TOUCH_CSS_PX : EDGE_MOUSE_CSS_PX;
  if (range === null || x < geometry.gutter || y < geometry.stripTop || y > geometry.axisBottom + (touch ? slack : 0)) return null;
  const [from, to] = [Math.abs(x - stepX(state, range.from)), Math.abs(x - stepX(state, range.to))];
  if (Math.min(from, to) > slack) return null;
  return from < to ? "from" : "to";
}

/** Whether an end put at `step` lies on the wrong side of the other, which was put at `first`. */
const isCrossed = (edge: RangeEdge, step: number, first: number): boolean => (edge === "to" ? step < first : step > first);

export class CanvasRange {
  private readonly state: ViewState;
  private readonly frames: FrameLoop;
  private readonly events: TimelineEvents;
  /** The end of the stretch that stays while the other one is dragged. */
  private anchorStep = 0;
  /** The end that a key has put without the other one: if that comes on the wrong side of it, the two change places. */
  private alone: { readonly edge: RangeEdge; readonly step: number } | null = null;

  constructor(state: ViewState, frames: FrameLoop, events: TimelineEvents) {
    this.state = state;
    this.frames = frames;
    this.events = events;
  }

  start(x: number, edge: RangeEdge | null): void {
    const { range } = this.state;
    this.alone = null;
    if (edge === null || range === null) this.anchorStep = this.boundaryAt(x);
    else this.anchorStep = edge === "from" ? range.to : range.from;
  }

  drag(x: number): void {
    const at = this.boundaryAt(x);
    this.put({ from: Math.min(at, this.anchorStep), to: Math.max(at, this.anchorStep) }, false);
  }

  end(): void {
    this.events.onRange?.(this.state.range, true);
  }

  mark(edge: RangeEdge): void {
    const { cursor, range, axis } = this.state;
    if (axis.length === 0) return;
    const first = this.alone;
    this.alone = null;
    if (first !== null && range !== null && first.edge !== edge && isCrossed(edge, cursor, first.step)) return this.put({ from: Math.min(cursor, first.step), to: Math.max(cursor, first.step) + 1 }, true);
    const at = edge === "from" ? cursor : cursor + 1;
    const other = edge === "from" ? Math.max(range?.to ?? 0, at) : Math.min(range?.from ?? axis.length, at);
    // Where the other end is missing or would come first, the stretch reaches to the end of the run.
    const far = other === at ? (edge === "from" ? axis.length : 0) : other;
    if (other === at) this.alone = { edge, step: cursor };
    this.put({ from: Math.min(at, far), to: Math.max(at, far) }, true);
  }

  clear(): boolean {
    this.alone = null;
    if (this.state.range === null) return false;
    this.state.setRange(null);
    this.frames.request(Dirty.Overlay);
    this.events.onRange?.(null, true);
    return true;
  }

  private put(range: StepRange, done: boolean): void {
    this.state.setRange(range);
    this.frames.request(Dirty.Overlay);
    this.events.onRange?.(this.state.range, done);
  }

  /** The nearest start of a step: a stretch begins and ends at whole ones. */
  private boundaryAt(x: number): number {
    const { axis, viewport, geometry } = this.state;
    return Math.round(axis.stepAt(positionAt(viewport, geometry.plotWidth, x - geometry.gutter)));
  }
}
