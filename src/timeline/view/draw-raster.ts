/** Runs the raster over the plot and puts its pixels on the picture; the rest of the picture is panel. */
import { raster } from "../raster.ts";
import type { ViewState } from "./state.ts";

/** Keeps one bitmap from frame to frame: allocating one of 5 MB at each would wake the collector. */
export class RasterPainter {
  private image: ImageData | null = null;

  /** @param ratio device pixels a css pixel: the screen's, or fewer */
  draw(context: CanvasRenderingContext2D, state: ViewState, ratio: number): void {
    const { geometry, palette } = state;
    fitCanvas(context.canvas, Math.round(geometry.width * ratio), Math.round(geometry.height * ratio));
    const left = Math.round(geometry.gutter * ratio);
    const top = Math.round(geometry.lanesTop * ratio);
    const width = context.canvas.width - left;
    const height = context.canvas.height - top;
    context.fillStyle = palette.css.panel;
    context.fillRect(0, 0, context.canvas.width, context.canvas.height);
    if (width <= 0 || height <= 0) return;
    const image = this.imageOf(context, width, height);
    raster(state.scene, state.viewport, new Uint32Array(image.data.buffer), width, height, palette, ratio);
    context.putImageData(image, left, top);
  }

  private imageOf(context: CanvasRenderingContext2D, width: number, height: number): ImageData {
    if (this.image?.width === width && this.image.height === height) return this.image;
    this.image = context.createImageData(width, height);
    return this.image;
  }
}

/** Sets the bitmap's size, if it is another: setting it clears the bitmap. */
function fitCanvas(canvas: HTMLCanvasElement, width: number, height: number): void {
  if (canvas.width !== width) canvas.width = width;
  if (canvas.height !== height) canvas.height = height;
}
