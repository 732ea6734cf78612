/**
 * Pointers: a press that does not move is a click (the axis seeks, a span is selected), one that moves is a drag (on
 * the axis it scrubs, on lanes it pans, with Shift it chooses a stretch), two fingers pinch, a finger that stays is a hover. No clock and no listener
 * here but the long press' timer: `input.ts` feeds it.
 */
import type { Controls, RangeEdge } from "./controls.ts";
import type { Zone } from "./geometry.ts";

export interface Point {
  readonly x: number;
  readonly y: number;
  readonly clientX: number;
  readonly clientY: number;
}

/** A press that has moved less than this is still a click. */
const CLICK_SLACK_CSS_PX = 4;
const LONG_PRESS_MS = 450;

type Mode = "press" | "pan" | "scrub" | "thumb" | "hover" | "pinch" | "range";

export class Gestures {
  private readonly controls: Controls;
  private readonly fingers = new Map<number, Point>();
  private mode: Mode = "press";
  private zone: Zone = "lanes";
  private origin: Point | null = null;
  /** What moves from here on chooses a stretch. */
  private selects = false;
  private timer: ReturnType<typeof setTimeout> | undefined;

  constructor(controls: Controls) {
    this.controls = controls;
  }

  get busy(): boolean {
    return this.fingers.size > 0;
  }

  /** True while the page must not scroll by this finger, though it goes up or down. */
  get holds(): boolean {
    return this.mode === "hover" || this.mode === "pinch" || this.mode === "range" || this.selects;
  }

  /** `select`: what is dragged from here is a stretch (Shift is down). */
  down(id: number, point: Point, touch: boolean, select = false): void {
    this.fingers.set(id, point);
    this.stopTimer();
    if (this.fingers.size > 1) return this.startPinch();
    this.origin = point;
    this.zone = this.controls.zone(point.x, point.y);
    this.selects = (select || this.controls.selecting) && this.zone !== "gutter" && this.zone !== "scrollbar";
    this.mode = this.selects ? "press" : this.zone === "axis" ? "scrub" : this.zone === "scrollbar" ? "thumb" : "press";
    this.controls.hover(null);
    const edge = this.controls.rangeEdge(point.x, point.y, touch);
    if (edge !== null) return this.startRange(edge);
    if (this.mode === "scrub") this.controls.seek(point.x);
    if (touch && this.mode === "press") this.timer = setTimeout(() => this.longPress(), LONG_PRESS_MS);
  }

  move(id: number, point: Point): void {
    const was = this.fingers.get(id);
    if (was === undefined) return this.controls.hover(point);
    if (this.mode === "pinch") this.pinch(id, point);
    this.fingers.set(id, point);
    if (this.mode === "press" && this.hasMoved(point)) this.startDrag();
    if (this.mode === "pan") this.controls.pan(was.x - point.x, was.y - point.y);
    else if (this.mode === "scrub") this.controls.seek(point.x);
    else if (this.mode === "range") this.controls.dragRange(point.x);
    else if (this.mode === "thumb") this.controls.dragThumb(point.y - was.y);
    else if (this.mode === "hover") this.controls.hover(point);
  }

  up(id: number, cancelled: boolean): void {
    const point = this.fingers.get(id);
    this.fingers.delete(id);
    this.stopTimer();
    if (this.mode === "range") this.endRange();
    if (point === undefined || cancelled) return;
    if (this.mode === "press" && this.origin !== null && this.fingers.size === 0) this.click(point);
    // After a pinch the finger that stays must not jump into a pan of its own.
    if (this.mode === "pinch" && this.fingers.size === 1) this.mode = "pan";
  }

  stop(): void {
    this.stopTimer();
    this.fingers.clear();
  }

  private click(point: Point): void {
    if (this.zone === "loop") this.controls.seek(point.x);
    else this.controls.select(point.x, point.y);
  }

  private hasMoved(point: Point): boolean {
    const { origin } = this;
    return origin !== null && Math.hypot(point.x - origin.x, point.y - origin.y) >= CLICK_SLACK_CSS_PX;
  }

  private startDrag(): void {
    this.stopTimer();
    if (this.selects) this.startRange(null);
    else this.mode = "pan";
  }

  private startPinch(): void {
    if (this.mode === "range") this.endRange();
    this.controls.hover(null);
    this.mode = "pinch";
  }

  private startRange(edge: RangeEdge | null): void {
    this.mode = "range";
    if (this.origin !== null) this.controls.startRange(this.origin.x, edge);
  }

  private endRange(): void {
    this.mode = "press";
    this.selects = false;
    // What comes up after this is no click.
    this.origin = null;
    this.controls.endRange();
  }

  private longPress(): void {
    this.mode = "hover";
    if (this.origin !== null) this.controls.hover(this.origin);
  }

  /** Zooms about the middle between both fingers, which also drags. */
  private pinch(id: number, point: Point): void {
    const [first, second] = [...this.fingers.entries()];
    if (first === undefined || second === undefined || (id !== first[0] && id !== second[0])) return;
    const was = this.fingers.get(id) ?? point;
    const other = id === first[0] ? second[1] : first[1];
    const before = Math.max(12, Math.hypot(was.x - other.x, was.y - other.y));
    const after = Math.max(12, Math.hypot(point.x - other.x, point.y - other.y));
    this.controls.pan((was.x - point.x) / 2, (was.y - point.y) / 2);
    this.controls.zoomAtX((point.x + other.x) / 2, after / before);
  }

  private stopTimer(): void {
    clearTimeout(this.timer);
    this.timer = undefined;
  }
}
