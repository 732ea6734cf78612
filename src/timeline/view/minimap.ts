/**
 * The minimap below the lanes: a canvas of its own, with the whole run as pixels (minimap-picture.ts) and, drawn over them,
 * the window, which a pointer moves, widens, draws anew or makes jump. For pointers alone: what it does the keys of the
 * timeline do too.
 */
import { cssPxOf, fitViewport, isFitted, positionAt, type Viewport } from "../viewport.ts";
import { draggedWindow, gripAt, type Grip, type Stretch } from "../window-drag.ts";
import { drawMinimap } from "./draw-minimap.ts";
import { Dirty, type FrameLoop } from "./frame-loop.ts";
import { MinimapPicture } from "./minimap-picture.ts";
import { Pen } from "./pen.ts";
import type { ViewState } from "./state.ts";
import type { TimelineTexts } from "./texts.ts";

/** A picture of at least so many css pixels has a minimap of so many; a lower one has none. */
const HEIGHTS = [{ from: 280, height: 32 }, { from: 210, height: 26 }];
const SLACK_MOUSE_CSS_PX = 6;
const SLACK_TOUCH_CSS_PX = 18;

/** Height of the minimap of a picture that is `heightCssPx` high in all. */
export function minimapHeight(heightCssPx: number): number {
  return HEIGHTS.find(({ from }) => heightCssPx >= from)?.height ?? 0;
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
  private readonly picture: MinimapPicture;
  private heightCssPx = 0;
  private drag: Drag | null = null;

  constructor(host: HTMLElement, state: ViewState, frames: FrameLoop) {
    this.state = state;
    this.frames = frames;
    this.picture = new MinimapPicture(state, () => frames.request(Dirty.Overlay));
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

  /** Fonts, colours or the size are others. */
  forget(): void {
    this.pen = null;
    this.picture.forget();
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
    const image = this.picture.image(context);
    context.putImageData(image, this.canvas.width - image.width, 0);
    drawMinimap(this.pen, this.state, texts, { xOf: (position) => this.xOf(position), heightCssPx: this.heightCssPx, window: this.window });
  }

  close(): void {
    this.picture.close();
    this.off.abort();
    this.canvas.remove();
  }

  private listen<K extends keyof HTMLElementEventMap>(type: K, listener: (event: HTMLElementEventMap[K]) => unknown): void {
    this.canvas.addEventListener(type, listener, { signal: this.off.signal });
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
