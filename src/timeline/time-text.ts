/** Virtual times and lengths as the axis writes them: seconds with three decimals, "1.000 s". */

/** `timeMs` in seconds, always three decimals, so that columns of them line up. */
export function timeText(timeMs: number): string {
  return `${(timeMs / 1000).toFixed(3)} s`;
}

/** Of whole seconds, without decimals: "1 s". For narrow axes. */
export function shortTimeText(timeMs: number): string {
  return `${String(Number((timeMs / 1000).toFixed(3)))} s`;
}
