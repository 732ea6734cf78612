/**
 * Remembering between visits. Storage may be missing, full or forbidden (private windows, foreign frames): then nothing
 * is remembered and nothing breaks.
 */

/** The text kept under `key`, or null. */
export function recall(key: string): string | null {
  try {
    return localStorage.getItem(key);
  } catch {
    return null;
  }
}

/** Keeps `value` under `key`; null forgets it. */
export function keep(key: string, value: string | null): void {
  try {
    if (value === null) localStorage.removeItem(key);
    else localStorage.setItem(key, value);
  } catch {
    // Not remembered: the page works all the same.
  }
}
