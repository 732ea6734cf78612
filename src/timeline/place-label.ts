/** Where a label goes so that it covers as little as can be of what is written already. */

/** In css pixels. */
export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** Of the places the one that covers least of `taken`; of equally good ones the first. Null if there is none. */
export function leastCovering(places: readonly Box[], taken: readonly Box[]): Box | null {
  let best: Box | null = null;
  let least = Infinity;
  for (const place of places) {
    const covered = taken.reduce((sum, box) => sum + overlap(place, box), 0);
    if (covered >= least) continue;
    best = place;
    least = covered;
  }
  return best;
}

/**
 * Places for a label of `size` at a straight line from `from` to `to` at `x`: right of it, left of it, at `wanted` (a share
 * of the way) first and then ever farther from that; all of them whole inside of `room`.
 */
export function placesAlong(x: number, from: number, to: number, wanted: number, size: Pick<Box, "width" | "height">, apart: number, room: Box): Box[] {
  const sides = [x + apart, x - apart - size.width].filter((left) => left >= room.x && left + size.width <= room.x + room.width);
  const lefts = sides.length > 0 ? sides : [Math.max(room.x, Math.min(x + apart, room.x + room.width - size.width))];
  const shares = [...SHARES].sort((a, b) => Math.abs(a - wanted) - Math.abs(b - wanted));
  const tops = [wanted, ...shares].map((share) => Math.min(Math.max(from + (to - from) * share - size.height / 2, room.y), room.y + room.height - size.height));
  return tops.flatMap((y) => lefts.map((left) => ({ x: left, y, ...size })));
}

/** Of the way: a bit beyond both ends is beside them still. */
const SHARES = Array.from({ length: 25 }, (_, i) => (i - 2) / 20);

function overlap(a: Box, b: Box): number {
  const width = Math.min(a.x + a.width, b.x + b.width) - Math.max(a.x, b.x);
  const height = Math.min(a.y + a.height, b.y + b.height) - Math.max(a.y, b.y);
  return Math.max(0, width) * Math.max(0, height);
}
