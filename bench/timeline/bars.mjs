/** What the figures are held against, and how they are written. */

export const BARS = { readyShare: 0.1, frameMedianMs: 16.7, frameP95Ms: 33, heapMB: 40, hoverMs: 4 };
/** Clocks are rounded to a tenth of a millisecond: two frames of 60 a second are told as 33.4. */
const ROUNDING_MS = 0.5;

const sorted = (numbers) => [...numbers].sort((a, b) => a - b);
export const median = (numbers) => sorted(numbers)[numbers.length >> 1];
export const p95 = (numbers) => sorted(numbers)[Math.floor(numbers.length * 0.95)];

export const verdict = (holds) => (holds ? "pass" : "FAIL");
export const ms = (number, digits = 1) => (number === null ? "did not finish" : `${number.toFixed(digits)} ms`);
/** "16.7 / 33.3 ms": median and 95th percentile. */
export const pair = (numbers) => `${median(numbers).toFixed(1)} / ${p95(numbers).toFixed(1)} ms`;

/** Whether frames keep to their bars, or to speedscope's in the same run where those are worse. */
export function framesHold(intervals, theirs) {
  const most = (bar, of) => Math.max(bar, theirs === undefined ? 0 : of(theirs)) + ROUNDING_MS;
  return median(intervals) <= most(BARS.frameMedianMs, median) && p95(intervals) <= most(BARS.frameP95Ms, p95);
}

/** Whether no frame is dropped at the median. */
export const medianHolds = (intervals) => median(intervals) <= BARS.frameMedianMs + ROUNDING_MS;

/** Rows of cells as Markdown; the first is the head. */
export function table(rows) {
  const lines = rows.map((row) => `| ${row.join(" | ")} |`);
  return [lines[0], `|${"---|".repeat(rows[0].length)}`, ...lines.slice(1)].join("\n");
}
