/**
 * Strings are cut here, before they are posted: each at `MAX_STRING_CHARS`, and all of a run at `MAX_TEXT_CHARS` of
 * JSON. What was cut says so, in the string or as the first string that did not fit.
 */
import { CUT_STRING, MAX_STRING_CHARS, MAX_TEXT_CHARS } from "../limits.ts";
import { plainJson } from "./plain-json.ts";
import { StringPrototypeSlice } from "../../kernel/primordials.ts";

/** Characters of the notes below, with room. */
const NOTE_CHARS = 200;

export class TextBudget {
  #left = MAX_TEXT_CHARS - NOTE_CHARS;
  /** True once a string did not fit. */
  exhausted = false;

  /** JSON of the strings, each within its bound. */
  json(strings: readonly string[]): string {
    let text = "";
    for (let i = 0; i < strings.length; i++) text += (i === 0 ? "" : ",") + this.#take(strings[i] ?? "");
    return `[${text}]`;
  }

  #take(string: string): string {
    if (this.exhausted) return plainJson(CUT_STRING);
    const json = plainJson(cut(string, MAX_STRING_CHARS));
    if (json.length >= this.#left) return plainJson(this.#refuse());
    this.#left -= json.length + 1;
    return json;
  }

  #refuse(): string {
    this.exhausted = true;
    return `${CUT_STRING} (the text of this run reached ${MAX_TEXT_CHARS} characters: from here on it is left out)`;
  }
}

/** The string, or its first `max` characters and how many more there were. */
export function cut(string: string, max: number): string {
  if (string.length <= max) return string;
  return `${StringPrototypeSlice(string, 0, max)}… (${string.length - max} more characters)`;
}
