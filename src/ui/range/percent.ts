/** A share in whole per cent; what is there at all is at least "<1". */
export function percent(part: number, whole: number): string {
  const value = whole > 0 ? Math.round((100 * part) / whole) : 0;
  return value === 0 && part > 0 ? "<1" : String(value);
}
