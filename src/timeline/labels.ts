/**
 * Texts on spans: the function's name on what runs, what is awaited above what waits. Only where there is room:
 * a text is never drawn over another span, and what does not fit loses its middle, not its end.
 */
import { State, type CoroutineRow } from "../trace/model/view.ts";
import { barBand, stateBand } from "./bars.ts";
import type { Runs } from "./lod.ts";

/** Spans narrower than this bear no text. */
const NARROWEST_CSS_PX = 30;
/** Lanes lower than this bear no text on their spans: 10 px type needs 18 px. */
export const LOWEST_TEXT_LANE_CSS_PX = 18;
const INSET_CSS_PX = 5;

export interface SpanText {
  readonly text: string;
  readonly x: number;
  /** Middle of the text's height, from the lane's top. */
  readonly y: number;
  readonly state: number;
}

/** Width of a text in css pixels. */
export type Measure = (text: string) => number;

/** Remembers what was measured; forget it (make a new one) when the font changes. */
export function cachedMeasure(measure: Measure, most = 20_000): Measure {
  const widths = new Map<string, number>();
  return (text) => {
    const known = widths.get(text);
    if (known !== undefined) return known;
    if (widths.size >= most) widths.clear();
    const width = measure(text);
    widths.set(text, width);
    return width;
  };
}

/** Fewer letters than this tell nothing. */
const FEWEST_LETTERS = 5;

/**
 * `text` in at most `roomCssPx`, its middle replaced by "…"; "" if fewer than five letters would stay.
 * @param headShare of the letters that stay, the share taken from the front
 */
export function trimMiddle(text: string, roomCssPx: number, measure: Measure, headShare = 0.5): string {
  if (measure(text) <= roomCssPx) return text;
  const letters = Array.from(text);
  let low = 0;
  let high = letters.length - 1;
  while (low < high) {
    const keep = (low + high + 1) >> 1;
    if (measure(cut(letters, keep, headShare)) <= roomCssPx) low = keep;
    else high = keep - 1;
  }
  return low < FEWEST_LETTERS ? "" : cut(letters, low, headShare);
}

function cut(letters: readonly string[], keep: number, headShare: number): string {
  const head = Math.ceil(keep * headShare);
  return `${letters.slice(0, head).join("")}…${letters.slice(letters.length - (keep - head)).join("")}`;
}

/** What is awaited, as it stands in the source but without the keyword; of a `for await`, what it goes through. */
export function awaitedText(siteText: string): string {
  const through = /^for\s+await\s*\(.*?\sof\s+(.*?)\)?$/.exec(siteText)?.[1];
  return through ?? siteText.replace(/^(?:for\s+await|await|yield\s*\*?)\s+/, "");
}

/**
 * Where texts go on one lane.
 * @param runs in device pixels; the result is in css pixels from the plot's left edge
 * @param siteText text of a site, see `TraceView.siteText`
 */
export function placeTexts(row: CoroutineRow, runs: Runs, laneCssPx: number, dpr: number, measure: Measure, siteText: (site: number) => string): SpanText[] {
  const texts: SpanText[] = [];
  if (laneCssPx < LOWEST_TEXT_LANE_CSS_PX) return texts;
  for (let r = 0; r < runs.length; r++) {
    const x0 = (runs.x0[r] ?? 0) / dpr;
    const room = (runs.x1[r] ?? 0) / dpr - x0;
    const span = runs.span[r] ?? -1;
    if (span < 0 || room < NARROWEST_CSS_PX) continue;
    const text = shortened(textOf(row, span, siteText), room - 2 * INSET_CSS_PX, measure);
    const state = row.spans.state(span);
    if (text !== "") texts.push({ text, x: x0 + INSET_CSS_PX, y: textMiddle(state, laneCssPx), state });
  }
  return texts;
}

/** A call's beginning tells more than its end. */
const HEAD_SHARE = 0.7;
/** `asyncio.sleep(1)` without `asyncio.`. */
const QUALIFIER = /^[\w$]+\.(?=[\w$]+\()/;

/** In little room a call first loses what it is taken from, then its middle. */
function shortened(text: string, roomCssPx: number, measure: Measure): string {
  return measure(text) <= roomCssPx ? text : trimMiddle(text.replace(QUALIFIER, ""), roomCssPx, measure, HEAD_SHARE);
}

function textOf(row: CoroutineRow, span: number, siteText: (site: number) => string): string {
  const state = row.spans.state(span);
  if (state === State.Running) return row.name;
  return state === State.Awaiting ? awaitedText(siteText(row.spans.site(span))) : "";
}

/** On a bar: its middle. Above a line: the middle of what is left of the lane. */
function textMiddle(state: number, laneCssPx: number): number {
  const bar = barBand(laneCssPx);
  if (state === State.Running) return bar.top + bar.height / 2;
  const line = stateBand(State.Awaiting, laneCssPx);
  return (bar.top + line.top) / 2 - (laneCssPx < 30 ? 0.5 : 0);
}
