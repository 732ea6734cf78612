/** A string as Python's repr() writes it: single quotes unless that would need escapes, control characters escaped. */
import { NumberPrototypeToString, StringPrototypeCharCodeAt, StringPrototypeIndexOf } from "../primordials.ts";

export function quoted(text: string): string {
  const quote = StringPrototypeIndexOf(text, "'") >= 0 && StringPrototypeIndexOf(text, '"') < 0 ? '"' : "'";
  let all = quote;
  for (let i = 0; i < text.length; i++) all += escaped(text, i, quote);
  return all + quote;
}

const NAMED: Readonly<Record<string, string>> = { __proto__: null as never, "\n": "\\n", "\r": "\\r", "\t": "\\t", "\\": "\\\\" };

function escaped(text: string, i: number, quote: string): string {
  const character = text[i] as string;
  const named = NAMED[character];
  if (named !== undefined) return named;
  if (character === quote) return `\\${quote}`;
  const code = StringPrototypeCharCodeAt(text, i);
  if (code < 0x20 || (code >= 0x7f && code <= 0xa0) || code === 0xad) return `\\x${code < 16 ? "0" : ""}${NumberPrototypeToString(code, 16)}`;
  return character;
}
