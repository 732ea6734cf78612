/** Sites: where they lie and what stands there. */
import { WORDS_PER_SITE, type TraceHeader } from "../format.ts";
import type { SiteRange, TraceView } from "./view.ts";

const NOWHERE: SiteRange = { start: 0, end: 0, line: 0, column: 0 };

/** Where site `index` lies; all zeros for site 0 and for one that is not known. */
export function siteRange(header: TraceHeader, index: number): SiteRange {
  const at = index * WORDS_PER_SITE;
  const [start, end, line, column] = header.sites.subarray(at, at + WORDS_PER_SITE);
  if (index <= 0 || start === undefined || end === undefined || line === undefined || column === undefined) return NOWHERE;
  return { start, end, line, column };
}

/** No name of a function is longer than what is kept of a call. */
const CALL_LENGTH = 40;

/** How the call at a site begins: enough to tell what is called. */
export function callText(header: TraceHeader, index: number): string {
  const { start, end } = siteRange(header, index);
  return header.source.slice(start, Math.min(end, start + CALL_LENGTH));
}

/** The source between two offsets on one line, trimmed in the middle to `max` characters. */
export function oneLine(text: string, max: number): string {
  return trimMiddle(text.replace(/\s+/gu, " ").trim(), max);
}

/** At most `max` characters, with "…" in the middle; two thirds of what is kept come from the beginning. */
export function trimMiddle(text: string, max: number): string {
  if (text.length <= max) return text;
  const kept = Math.max(max - 1, 0);
  const head = Math.ceil((kept * 2) / 3);
  return `${text.slice(0, head)}…${text.slice(text.length - (kept - head))}`;
}

const KEYWORD = /^(?:await\b|yield\b\s*\*?)\s*/u;
const FOR_AWAIT_HEAD = /^for\s+await\s*\(/u;
const OF = /\sof\s+/u;

/** What is awaited or yielded at a site: its text without the leading keyword; of a `for await`, what it goes over. */
export function awaitedText(view: TraceView, site: number, max?: number): string {
  const { start, end } = view.site(site);
  const text = view.source.slice(start, end);
  const operand = FOR_AWAIT_HEAD.test(text) ? loopOperand(text) : text.replace(KEYWORD, "");
  return oneLine(operand, max ?? DEFAULT_TEXT_LENGTH);
}

/** Most characters of a site's text unless told. */
export const DEFAULT_TEXT_LENGTH = 80;

/** The operand after `of`, up to the parenthesis that closes the head. Limit: brackets and commas inside strings count as such. */
function loopOperand(text: string): string {
  const of = OF.exec(text);
  return of === null ? text : operandAt(text, of.index + of[0].length, false);
}

/** The expression from `from` on, up to what closes the brackets around it or, if it is one of several, to the next comma. */
export function operandAt(text: string, from: number, isListed: boolean): string {
  let depth = 0;
  for (let i = from; i < text.length; i++) {
    const letter = text.charAt(i);
    if ("([{".includes(letter)) depth++;
    else if ((")]}".includes(letter) && --depth < 0) || (isListed && letter === "," && depth === 0)) return text.slice(from, i);
  }
  return text.slice(from);
}
