/** Virtual times and lengths as the axis writes them: seconds with three decimals, "1.000 s". */

/** `timeMs` in seconds, always three decimals, so that columns of them line up. */
export function timeText(timeMs: number): string {
  return `${(timeMs / 1000).toFixed(3)} s`;
}

/** As short as it can be without losing a millisecond: "1 s", "0.25 s". For narrow heads. */
export function shortTimeText(timeMs: number): string {
  return `${String(Number((timeMs / 1000).toFixed(3)))} s`;
}
