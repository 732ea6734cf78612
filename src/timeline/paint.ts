/**
 * Filling pixels: rectangles, rounded rectangles, hatching, dashes. Coordinates are device pixels, half-open, and may
 * reach outside of the surface: everything is clipped here and nowhere else.
 */
import { mix } from "./color.ts";

/** The pixels that are painted on, row by row from the top. */
export interface Surface {
  readonly pixels: Uint32Array;
  readonly width: number;
  readonly height: number;
}

/** A rectangle [x0, x1) x [y0, y1). */
export interface Box {
  readonly x0: number;
  readonly y0: number;
  readonly x1: number;
  readonly y1: number;
}

/** Below this width a loop is quicker than a call of `fill`; most spans of a zoomed-out view are 2 px wide. */
const NARROW = 24;

/** Fills `box` with one colour. */
export function fillBox(surface: Surface, box: Box, color: number): void {
  const { pixels, width, height } = surface;
  const x0 = Math.max(0, box.x0);
  const x1 = Math.min(width, box.x1);
  const y1 = Math.min(height, box.y1);
  if (x1 <= x0) return;
  const narrow = x1 - x0 < NARROW;
  for (let y = Math.max(0, box.y0); y < y1; y++) {
    const end = y * width + x1;
    if (narrow) for (let at = y * width + x0; at < end; at++) pixels[at] = color;
    else pixels.fill(color, y * width + x0, end);
  }
}

/** Fills `box` with corners of `radius`, smoothed against what lies under them. */
export function fillRound(surface: Surface, box: Box, color: number, radius: number): void {
  const r = Math.min(radius, (box.x1 - box.x0) >> 1, (box.y1 - box.y0) >> 1);
  if (r <= 0) return fillBox(surface, box, color);
  fillBox(surface, { ...box, y0: box.y0 + r, y1: box.y1 - r }, color);
  const cover = cornerCover(r);
  for (let dy = 0; dy < r; dy++) {
    for (const y of [box.y0 + dy, box.y1 - 1 - dy]) {
      fillBox(surface, { x0: box.x0 + r, x1: box.x1 - r, y0: y, y1: y + 1 }, color);
      for (let dx = 0; dx < r; dx++) {
        const amount = cover[dy * r + dx] ?? 1;
        blend(surface, box.x0 + dx, y, color, amount);
        blend(surface, box.x1 - 1 - dx, y, color, amount);
      }
    }
  }
}

/**
 * Fills `box` with diagonal stripes that lean on the axis (`phase` px), not on the window: they move along when panned.
 * @param stripes colours along a diagonal, see `hatchStripes`
 */
export function fillHatch(surface: Surface, box: Box, stripes: Uint32Array, phase: number): void {
  const { pixels, width, height } = surface;
  const period = stripes.length;
  const x0 = Math.max(0, box.x0);
  const x1 = Math.min(width, box.x1);
  for (let y = Math.max(0, box.y0); y < Math.min(height, box.y1); y++) {
    let k = (((x0 + (y - box.y0) + phase) % period) + period) % period;
    for (let at = y * width + x0, end = y * width + x1; at < end; at++) {
      pixels[at] = stripes[k] ?? 0;
      if (++k === period) k = 0;
    }
  }
}

/** Fills `box` with dashes of `on` px every `period` px, leaning on the axis like the hatching. */
export function fillDashes(surface: Surface, box: Box, color: number, on: number, period: number, phase: number): void {
  const first = Math.floor((Math.max(0, box.x0) + phase) / period) * period - phase;
  for (let x = first; x < Math.min(surface.width, box.x1); x += period) {
    fillBox(surface, { ...box, x0: Math.max(box.x0, x), x1: Math.min(box.x1, x + on) }, color);
  }
}

/**
 * Colours of a hatching along a diagonal: `line` on `back`. A pixel's shadow on the diagonal is a triangle two
 * pixels wide, so averaging over it gives smooth stripes at any angle of 45 degrees.
 */
export function hatchStripes(line: number, back: number, period: number, lineWidth: number): Uint32Array {
  const samples = 16;
  return Uint32Array.from({ length: period }, (_, k) => {
    let covered = 0;
    let weights = 0;
    for (let s = 0; s < 2 * samples; s++) {
      const offset = (s + 0.5) / samples - 1;
      const weight = 1 - Math.abs(offset);
      const at = (((k + 0.5 + offset) % period) + period) % period;
      weights += weight;
      if (at < lineWidth) covered += weight;
    }
    return mix(back, line, covered / weights);
  });
}

function blend(surface: Surface, x: number, y: number, color: number, amount: number): void {
  if (x < 0 || y < 0 || x >= surface.width || y >= surface.height) return;
  const at = y * surface.width + x;
  surface.pixels[at] = amount >= 1 ? color : mix(surface.pixels[at] ?? 0, color, amount);
}

const covers = new Map<number, Float64Array>();

/** How much of each pixel of an r x r corner a quarter circle covers, by 8 x 8 samples; [0] is the outermost. */
function cornerCover(r: number): Float64Array {
  let cover = covers.get(r);
  if (cover === undefined) {
    cover = Float64Array.from({ length: r * r }, (_, i) => coveredShare(r, i % r, Math.floor(i / r)));
    covers.set(r, cover);
  }
  return cover;
}

function coveredShare(r: number, dx: number, dy: number): number {
  let inside = 0;
  for (let s = 0; s < 64; s++) {
    const x = r - dx - ((s & 7) + 0.5) / 8;
    const y = r - dy - ((s >> 3) + 0.5) / 8;
    if (x * x + y * y <= r * r) inside++;
  }
  return inside / 64;
}
