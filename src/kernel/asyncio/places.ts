/** Places of the snippet in words, for messages that name several at once: `'lock' (line 3)`. */
import { WORDS_PER_SITE } from "../../trace/format.ts";
import { RegExpPrototypeExec, StringPrototypeSlice } from "../primordials.ts";

/** What a message needs of the program. */
export interface Text {
  readonly source: string;
  readonly sites: Uint32Array;
}

/** Most characters before an expression that are searched for what it is assigned to. */
const LOOKED_AT = 200;
/** `lock = `, `this.lock: asyncio.Lock = `, at the end of the text before an expression. */
const ASSIGNED = /([A-Za-z_$][\w$]*)\s*(?::[^=;{}()]*)?=\s*$/;

/** The line of a site, 0 if not known. */
export function lineAt({ sites }: Text, site: number): number {
  return sites[site * WORDS_PER_SITE + 2] ?? 0;
}

/** Of what was made at `site`: the variable or field that it was assigned to, and the line. */
export function madeAt(text: Text, site: number): string {
  if (site === 0) return "";
  const start = text.sites[site * WORDS_PER_SITE] ?? 0;
  const before = StringPrototypeSlice(text.source, start > LOOKED_AT ? start - LOOKED_AT : 0, start);
  const name = RegExpPrototypeExec(ASSIGNED, before)?.[1];
  return `${name === undefined ? "" : ` '${name}'`} (line ${lineAt(text, site)})`;
}
