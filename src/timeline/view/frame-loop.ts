/**
 * The one requestAnimationFrame of the timeline. Nothing is drawn but here, and only what is dirty, in this order:
 * the raster (spans), then the overlay (texts, outlines, veil, cursor, gutter), which reads what the raster settled.
 */

/** What must be drawn anew. `Raster` implies the overlay. */
export const Dirty = { Overlay: 1, Raster: 3 } as const;
export type Dirty = (typeof Dirty)[keyof typeof Dirty];

export interface FrameSteps {
  raster(): void;
  overlay(): void;
}

export class FrameLoop {
  private readonly steps: FrameSteps;
  private dirty = 0;
  private handle = 0;

  constructor(steps: FrameSteps) {
    this.steps = steps;
  }

  /** Asks for a frame in which `dirty` is drawn. */
  request(dirty: Dirty): void {
    this.dirty |= dirty;
    if (this.handle === 0) this.handle = requestAnimationFrame(() => this.draw());
  }

  /** Draws at once what is dirty: after a resize, so that no empty canvas is ever shown. */
  flush(): void {
    if (this.handle !== 0) cancelAnimationFrame(this.handle);
    this.draw();
  }

  stop(): void {
    if (this.handle !== 0) cancelAnimationFrame(this.handle);
    this.handle = 0;
    this.dirty = 0;
  }

  private draw(): void {
    const { dirty } = this;
    this.handle = 0;
    this.dirty = 0;
    if ((dirty & 2) !== 0) this.steps.raster();
    if (dirty !== 0) this.steps.overlay();
  }
}
