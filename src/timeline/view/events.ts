/** What the page is told of the pointer, and of what the reader does on the canvas. */
import type { StepRange } from "../../trace/insight/range.ts";
import type { LaneMark } from "./mark-hit.ts";
import type { SpanRef } from "./state.ts";

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
