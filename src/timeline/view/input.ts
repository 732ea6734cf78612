/** Listens on the stage and hands what happens to gestures, wheel and keys. Every listener is gone after `close()`. */
import type { Controls } from "./controls.ts";
import type { Geometry } from "./geometry.ts";
import { Gestures, type Point } from "./gestures.ts";
import { handleKey } from "./keys.ts";
import type { Stage } from "./stage.ts";
import { handleWheel } from "./wheel.ts";

export class Input {
  private readonly group: HTMLElement;
  private readonly controls: Controls;
  private readonly geometry: () => Geometry;
  private readonly gestures: Gestures;
  private readonly off = new AbortController();

  constructor(stage: Stage, controls: Controls, geometry: () => Geometry) {
    this.group = stage.group;
    this.controls = controls;
    this.geometry = geometry;
    this.gestures = new Gestures(controls);
    this.listenToPointers();
    this.listen("wheel", (event) => this.wheel(event), { passive: false });
    this.listen("dblclick", (event) => this.doubleClick(event));
    this.listen("keydown", (event) => this.key(event));
    // The browser takes a finger that goes up or down for a scroll of the page, unless told otherwise here.
    this.listen("touchmove", (event) => this.gestures.holds && event.cancelable && event.preventDefault(), { passive: false });
    this.listen("contextmenu", (event) => this.gestures.busy && event.preventDefault());
    this.listen("focus", () => controls.focusChanged(this.group.matches(":focus-visible")));
    this.listen("blur", () => controls.focusChanged(false));
  }

  /** Whether fingers may scroll the page up and down here: only while there are no lanes to scroll. */
  allowPageScroll(allowed: boolean): void {
    this.group.style.touchAction = allowed ? "pan-y" : "none";
  }

  close(): void {
    this.gestures.stop();
    this.off.abort();
  }

  private listenToPointers(): void {
    this.listen("pointerdown", (event) => this.down(event));
    this.listen("pointermove", (event) => this.gestures.move(event.pointerId, this.pointOf(event)));
    this.listen("pointerup", (event) => this.gestures.up(event.pointerId, false));
    this.listen("pointercancel", (event) => this.gestures.up(event.pointerId, true));
    this.listen("pointerleave", () => this.gestures.busy || this.controls.hover(null));
  }

  private listen<K extends keyof HTMLElementEventMap>(type: K, listener: (event: HTMLElementEventMap[K]) => unknown, options?: AddEventListenerOptions): void {
    this.group.addEventListener(type, listener, { ...options, signal: this.off.signal });
  }

  private down(event: PointerEvent): void {
    if (event.button !== 0) return;
    this.group.setPointerCapture(event.pointerId);
    this.gestures.down(event.pointerId, this.pointOf(event), event.pointerType === "touch", event.shiftKey);
  }

  private wheel(event: WheelEvent): void {
    if (handleWheel(event, this.pointOf(event).x, this.controls)) event.preventDefault();
  }

  private doubleClick(event: MouseEvent): void {
    const { x, y } = this.pointOf(event);
    const zone = this.controls.zone(x, y);
    if (zone !== "axis" && zone !== "gutter") this.controls.fit();
  }

  private key(event: KeyboardEvent): void {
    this.controls.focusChanged(true);
    const { plotWidth, lanesHeight } = this.geometry();
    if (!handleKey(event, plotWidth, lanesHeight, this.controls)) return;
    event.preventDefault();
    event.stopPropagation();
  }

  private pointOf(event: MouseEvent): Point {
    const box = this.group.getBoundingClientRect();
    return { x: event.clientX - box.left, y: event.clientY - box.top, clientX: event.clientX, clientY: event.clientY };
  }
}
