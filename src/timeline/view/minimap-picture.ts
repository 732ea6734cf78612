/**
 * The minimap's pixels, kept until trace, blend, size or colours change. A run that grows is counted and drawn again only as
 * often as takes a tenth of the time.
 */
import type { Axis } from "../axis.ts";
import { rasterMinimap, summarizeRun, type RunSummary } from "../minimap.ts";
import type { Palette } from "../palette.ts";
import type { ViewState } from "./state.ts";

/** The next picture of a run that grows waits this many times as long as the last one took. */
const REST_PER_PICTURE = 10;

/** A picture, and what it was made of. */
interface Made {
  readonly axis: Axis;
  readonly palette: Palette;
  readonly image: ImageData;
}

interface Counted {
  readonly trace: ViewState["trace"];
  readonly revision: number;
  readonly summary: RunSummary;
}

export class MinimapPicture {
  private readonly state: ViewState;
  /** Asks for another drawing, once there may be a newer picture. */
  private readonly again: () => void;
  private made: Made | null = null;
  private counted: Counted | null = null;
  private restUntilMs = 0;
  private timer: ReturnType<typeof setTimeout> | undefined;

  constructor(state: ViewState, again: () => void) {
    this.state = state;
    this.again = again;
  }

  /** The pixels of the plot's width; made at the first call after a change. */
  image(context: CanvasRenderingContext2D): ImageData {
    const { axis, palette } = this.state;
    if (this.made !== null && (this.rests() || (this.made.axis === axis && this.made.palette === palette))) return this.made.image;
    const began = performance.now();
    const image = this.paint(context);
    this.made = { axis, palette, image };
    const done = performance.now();
    this.restUntilMs = done + REST_PER_PICTURE * (done - began);
    return image;
  }

  /** The size is another. */
  forget(): void {
    this.made = null;
  }

  close(): void {
    clearTimeout(this.timer);
  }

  private paint(context: CanvasRenderingContext2D): ImageData {
    const { axis, palette, geometry, dpr } = this.state;
    const { width, height } = context.canvas;
    const image = context.createImageData(Math.max(1, width - Math.round(geometry.gutter * dpr)), height);
    rasterMinimap(axis, this.count(), new Uint32Array(image.data.buffer), image.width, image.height, palette, dpr);
    return image;
  }

  private count(): RunSummary {
    const { trace, turns } = this.state;
    const revision = trace?.revision ?? 0;
    if (this.counted?.trace === trace && this.counted.revision === revision) return this.counted.summary;
    const summary = summarizeRun(trace?.rows ?? [], turns, trace?.length ?? 0);
    this.counted = { trace, revision, summary };
    return summary;
  }

  /** True while the run has grown, but was drawn just now: then it will be again a little later. */
  private rests(): boolean {
    const { trace } = this.state;
    const leftMs = this.restUntilMs - performance.now();
    if (this.counted?.trace !== trace || this.counted.revision === trace?.revision || leftMs <= 0) return false;
    clearTimeout(this.timer);
    this.timer = setTimeout(this.again, leftMs);
    return true;
  }
}
