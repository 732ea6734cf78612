/**
 * The minimap below the lanes: a canvas of its own, with the whole run as pixels and the window on it. The pixels are made
 * anew only when trace, blend, width or colours change; panning and zooming draw the window over them.
 *
 * For pointers alone: what it does the keys of the timeline do too. While a run grows its spans are counted again at most
 * as often as takes a tenth of the time.
 */
import type { Axis } from "../axis.ts";
import { rasterMinimap, summarizeRun, type RunSummary } from "../minimap.ts";
import type { Palette } from "../palette.ts";
import { cssPxOf, fitViewport, isFitted, positionAt, type Viewport } from "../viewport.ts";
import { draggedWindow, gripAt, type Grip, type Stretch } from "../window-drag.ts";
import { drawMinimap } from "./draw-minimap.ts";
import { Dirty, type FrameLoop } from "./frame-loop.ts";
import { Pen } from "./pen.ts";
import type { ViewState } from "./state.ts";
import type { TimelineTexts } from "./texts.ts";

/** A picture of at least so many css pixels has a minimap of so many; a lower one has none. */
const HEIGHTS = [{ from: 280, height: 32 }, { from: 210, height: 26 }];
const SLACK_MOUSE_CSS_PX = 6;
const SLACK_TOUCH_CSS_PX = 18;
/** Counting may take so much of the time: the next count waits this many times as long as the last one took. */
const REST_PER_COUNT = 10;

/** Height of the minimap of a picture that is `heightCssPx` high in all. */
export function minimapHeight(heightCssPx: number): number {
  return HEIGHTS.find(({ from }) => heightCssPx >= from)?.height ?? 0;
}

/** What the pixels were made of. */
interface Made {
  readonly axis: Axis;
  readonly palette: Palette;
  readonly image: ImageData;
}

interface Drag {
  readonly grip: Grip;
  readonly was: Stretch;
  readonly start: number;
}

export class Minimap {
  private readonly canvas = document.createElement("canvas");
  private readonly state: ViewState;
  private readonly frames: FrameLoop;
  private readonly off = new AbortController();
  private pen: Pen | null = null;
  private made: Made | null = null;
  private run: { readonly of: ViewState["trace"]; readonly revision: number; readonly summary: RunSummary } | null = null;
  private restUntilMs = 0;
  private timer: ReturnType<typeof setTimeout> | undefined;
  private heightCssPx = 0;
  private drag: Drag | null = null;

  constructor(host: HTMLElement, state: ViewState, frames: FrameLoop) {
    this.state = state;
    this.frames = frames;
    this.canvas.setAttribute("aria-hidden", "true");
    this.canvas.dataset["part"] = "minimap";
    Object.assign(this.canvas.style, { display: "block", touchAction: "none", userSelect: "none" });
    host.append(this.canvas);
    this.listen("pointerdown", (event) => this.down(event));
    this.listen("pointermove", (event) => this.move(event));
    for (const type of ["pointerup", "pointercancel"] as const) this.listen(type, () => (this.drag = null));
    this.listen("dblclick", () => this.show(fitViewport(state.axis, state.geometry.plotWidth, state.viewport.scrollCssPx)));
  }

  /** The window's edges, for who drags it: css pixels of the strip. */
  get window(): Stretch {
    const { viewport } = this.state;
    return { from: this.xOf(viewport.from), to: this.xOf(viewport.to) };
  }

  resize(width: number, heightCssPx: number, dpr: number): void {
    this.heightCssPx = heightCssPx;
    Object.assign(this.canvas, { width: Math.round(width * dpr), height: Math.round(heightCssPx * dpr) });
    Object.assign(this.canvas.style, { width: `${width}px`, height: `${heightCssPx}px`, visibility: heightCssPx > 0 ? "" : "hidden" });
    this.forget();
  }

  /** Pixels, fonts and colours are to be made anew. */
  forget(): void {
    this.pen = null;
    this.made = null;
  }

  setDimmed(opacity: string): void {
    this.canvas.style.opacity = opacity;
  }

  draw(texts: TimelineTexts): void {
    const context = this.canvas.getContext("2d");
    if (context === null || this.heightCssPx === 0) return;
    this.pen ??= new Pen(context, this.state.palette, this.state.dpr);
    this.pen.begin();
    if (this.state.axis.length === 0) return;
    const { image } = this.pixels(context);
    context.putImageData(image, this.canvas.width - image.width, 0);
    drawMinimap(this.pen, this.state, texts, { xOf: (position) => this.xOf(position), heightCssPx: this.heightCssPx, window: this.window });
  }

  close(): void {
    clearTimeout(this.timer);
    this.off.abort();
    this.canvas.remove();
  }

  private listen<K extends keyof HTMLElementEventMap>(type: K, listener: (event: HTMLElementEventMap[K]) => unknown): void {
    this.canvas.addEventListener(type, listener, { signal: this.off.signal });
  }

  private pixels(context: CanvasRenderingContext2D): Made {
    const { axis, palette, geometry, dpr } = this.state;
    if (this.made?.axis === axis && this.made.palette === palette) return this.made;
    const summary = this.count();
    if (summary === null && this.made !== null) return this.made;
    const image = context.createImageData(Math.max(1, this.canvas.width - Math.round(geometry.gutter * dpr)), this.canvas.height);
    if (summary !== null) rasterMinimap(axis, summary, new Uint32Array(image.data.buffer), image.width, image.height, palette, dpr);
    this.made = { axis, palette, image };
    return this.made;
  }

  /** Counts the run anew if it has grown; null while that has to wait. */
  private count(): RunSummary | null {
    const { trace, turns } = this.state;
    if (trace === null) return null;
    if (this.run?.of === trace && this.run.revision === trace.revision) return this.run.summary;
    const now = performance.now();
    if (this.run?.of === trace && now < this.restUntilMs) return this.wait(this.restUntilMs - now);
    const summary = summarizeRun(trace.rows, turns, trace.length);
    this.run = { of: trace, revision: trace.revision, summary };
    const done = performance.now();
    this.restUntilMs = done + REST_PER_COUNT * (done - now);
    return summary;
  }

  private wait(ms: number): null {
    clearTimeout(this.timer);
    this.timer = setTimeout(() => this.frames.request(Dirty.Overlay), ms);
    return null;
  }

  private down(event: PointerEvent): void {
    if (event.button !== 0 || this.state.axis.length === 0) return;
    this.canvas.setPointerCapture(event.pointerId);
    const x = event.offsetX;
    const grip = this.gripAt(x, event.pointerType === "touch");
    this.drag = { grip, was: this.state.viewport, start: this.positionAt(x) };
    if (grip === "jump") this.dragTo(x);
    // What was jumped to goes on being dragged.
    if (grip === "jump") this.drag = { grip: "move", was: this.state.viewport, start: this.positionAt(x) };
  }

  private move(event: PointerEvent): void {
    if (this.drag !== null) return this.dragTo(event.offsetX);
    const grip = this.gripAt(event.offsetX, false);
    this.canvas.style.cursor = grip === "from" || grip === "to" ? "ew-resize" : grip === "move" ? "grab" : grip === "new" ? "crosshair" : "pointer";
  }

  private gripAt(x: number, touch: boolean): Grip {
    const { viewport, axis } = this.state;
    return gripAt(this.window, x, touch ? SLACK_TOUCH_CSS_PX : SLACK_MOUSE_CSS_PX, isFitted(viewport, axis));
  }

  private dragTo(x: number): void {
    const { drag, state } = this;
    if (drag === null) return;
    const to = draggedWindow(drag.grip, drag.was, drag.start, this.positionAt(x));
    // A click draws no window of its own.
    if (drag.grip === "new" && to.to === to.from) return;
    this.show({ ...to, scrollCssPx: state.viewport.scrollCssPx });
    // At the finest zoom the edge that is not dragged stays where it is.
    if (drag.grip === "from" && state.viewport.to > drag.was.to) {
      const length = state.viewport.to - state.viewport.from;
      this.show({ from: drag.was.to - length, to: drag.was.to, scrollCssPx: state.viewport.scrollCssPx });
    }
  }

  private show(viewport: Viewport): void {
    this.state.setViewport(viewport);
    this.frames.request(Dirty.Raster);
  }

  private get whole(): Viewport {
    return fitViewport(this.state.axis, this.state.geometry.plotWidth, 0);
  }

  private xOf(position: number): number {
    const { gutter, plotWidth } = this.state.geometry;
    return gutter + cssPxOf(this.whole, plotWidth, position);
  }

  private positionAt(x: number): number {
    const { gutter, plotWidth } = this.state.geometry;
    return positionAt(this.whole, plotWidth, x - gutter);
  }
}
