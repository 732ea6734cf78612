/** Colours as the raster writes them: one u32 a pixel, bytes R, G, B, A in memory (little-endian), always opaque. */

/** Packs 8-bit channels into a pixel. */
export function packRgb(red: number, green: number, blue: number): number {
  return ((255 << 24) | (blue << 16) | (green << 8) | red) >>> 0;
}

/** `amount` of `over` (0 to 1) laid on `under`. */
export function mix(under: number, over: number, amount: number): number {
  const channel = (shift: number): number => {
    const a = (under >>> shift) & 255;
    return Math.round(a + (((over >>> shift) & 255) - a) * amount);
  };
  return packRgb(channel(0), channel(8), channel(16));
}
