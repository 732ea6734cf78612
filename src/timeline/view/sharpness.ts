/**
 * At which ratio the spans are drawn. On a fine screen without a GPU a frame of all pixels may take longer than a frame
 * lasts; so while the picture moves it is drawn coarser, and sharp again as soon as it rests. Texts are always sharp.
 *
 * No clock of its own: it is told the time, and asks for the sharp frame through a timer that it is given.
 */

/** Two frames nearer than this are one movement; so long after the last coarse one the picture is sharpened. */
export const REST_MS = 150;
/** A sharp picture that takes longer is not drawn at each frame: half of a frame of 60 a second, the rest is the browser's. */
export const DEAR_MS = 8;
/** Coarser than one pixel a css pixel is not worth looking at. */
const COARSEST = 1;

/** `setTimeout` and `clearTimeout`, or a test's own. */
export interface Timers {
  set(run: () => void, ms: number): number;
  clear(timer: number): void;
}

export class Sharpness {
  private readonly timers: Timers;
  private readonly sharpen: () => void;
  private timer = 0;
  /** What a sharp picture took last. */
  private costMs = 0;
  private drawnMs = -Infinity;

  /** @param sharpen asks for another picture */
  constructor(timers: Timers, sharpen: () => void) {
    this.timers = timers;
    this.sharpen = sharpen;
  }

  /** The ratio for a picture that is drawn now, on a screen of `dpr`. */
  ratio(nowMs: number, dpr: number): number {
    const moves = nowMs - this.drawnMs < REST_MS;
    return moves && this.costMs > DEAR_MS ? Math.min(dpr, Math.max(COARSEST, dpr / 2)) : dpr;
  }

  /** A picture was drawn from `startMs` to `endMs`, sharp or coarse. */
  drawn(startMs: number, endMs: number, isSharp: boolean): void {
    this.stop();
    this.drawnMs = endMs;
    if (isSharp) this.costMs = endMs - startMs;
    else this.timer = this.timers.set(this.sharpen, REST_MS);
  }

  stop(): void {
    this.timers.clear(this.timer);
  }
}
