/** What input may do to the view. Points are css pixels from the picture's top left. */
import type { Zone } from "./geometry.ts";

/** An end of the chosen stretch. */
export type RangeEdge = "from" | "to";

/** A point of the picture, and of the page. */
export interface PointerPoint {
  readonly x: number;
  readonly y: number;
  readonly clientX: number;
  readonly clientY: number;
}

export interface Controls {
  zone(x: number, y: number): Zone;
  /** Zooms by `factor` at x; null: at the cursor if it is in sight, else in the middle. */
  zoomAtX(x: number | null, factor: number): void;
  /** Moves what is seen; false if it was at its end already. */
  pan(dx: number, dy: number): boolean;
  /** Makes lanes `factor` times as high, between the overview and the usual height. */
  scaleLanes(factor: number): void;
  /** The whole run; asked for again, all lanes at once. */
  fit(): void;
  /** Moves the cursor to the step under x. */
  seek(x: number): void;
  /** Selects what is under the point, or nothing. */
  select(x: number, y: number): void;
  /** Tells what is under the point; null: the pointer has left. */
  hover(point: PointerPoint | null): void;
  /** Scrolls the lanes so that the scrollbar's thumb moves by `dy`. */
  dragThumb(dy: number): void;
  /** Which edge of the chosen stretch a press at the point would take hold of. */
  rangeEdge(x: number, y: number, touch: boolean): RangeEdge | null;
  /** True while a plain drag chooses a stretch. */
  readonly selecting: boolean;
  /** Takes hold of an edge, or begins a new stretch at x. */
  startRange(x: number, edge: RangeEdge | null): void;
  dragRange(x: number): void;
  endRange(): void;
  /** Puts an edge of the stretch at the cursor. */
  markRange(edge: RangeEdge): void;
  /** False if there was none. */
  clearRange(): boolean;
  /** Selects the lane `by` further down; without a selected one, starts at whoever runs. */
  moveLane(by: number): void;
  /** Folds or unfolds what stands below the selected lane. */
  foldSelected(isFolded: boolean): void;
  /** Asks the page for its search field. */
  search(): void;
  focusChanged(focused: boolean): void;
}
