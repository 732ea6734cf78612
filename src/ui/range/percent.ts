/** A share in whole per cent; what is there at all is at least "<1". */
export function percent(part: number, whole: number): string {
  const value = whole > 0 ? Math.round((100 * part) / whole) : 0;
  return told(value, part);
}

/**
 * The shares of all parts in whole per cent that add up to 100: rounded down, and what is left goes to those that lost
 * most. A part of which nothing is left is "<1".
 */
export function percentsOf(parts: readonly number[]): string[] {
  const whole = parts.reduce((sum, part) => sum + part, 0);
  const exact = parts.map((part) => (whole > 0 ? (100 * part) / whole : 0));
  const down = exact.map(Math.floor);
  const left = whole > 0 ? 100 - down.reduce((sum, value) => sum + value, 0) : 0;
  const lost = (i: number): number => (exact[i] ?? 0) - (down[i] ?? 0);
  const up = new Set(parts.map((_, i) => i).sort((a, b) => lost(b) - lost(a)).slice(0, left));
  return down.map((value, i) => told(value + (up.has(i) ? 1 : 0), parts[i] ?? 0));
}

const told = (value: number, part: number): string => (value === 0 && part > 0 ? "<1" : String(value));
