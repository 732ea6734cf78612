/**
 * Lists of names as each language writes them (Intl.ListFormat), with the space that Chinese typography sets between Han
 * and Latin: "A()、B() 和 C()". What the names themselves hold is left as it is.
 */
import type { i18n } from "i18next";

const HAN = /\p{Script=Han}/u;
const LATIN = /[!-~]/u;

/** `names` as a list. `isSpaced`: what follows is Han, so a Latin end is set off from it too. */
export function listText(names: readonly string[], language: string, isSpaced = false): string {
  const parts = new Intl.ListFormat(language, { type: "conjunction" }).formatToParts(names).map(({ value }) => value);
  const text = parts.reduce((before, part) => before + gap(before, part) + part, "");
  return isSpaced ? text + gap(text, "的") : text;
}

/** A space where Han and Latin meet. */
function gap(before: string, after: string): string {
  const left = Array.from(before).at(-1) ?? "";
  const right = Array.from(after)[0] ?? "";
  return (HAN.test(left) && LATIN.test(right)) || (LATIN.test(left) && HAN.test(right)) ? " " : "";
}

/** Takes the place of i18next's own `list`, whose option `end: spaced` it adds. */
export function addLists(instance: i18n): void {
  instance.services.formatter?.add("list", (names: readonly string[], language: string | undefined, options: { readonly end?: string }) =>
    listText(names, language ?? "en", options.end === "spaced" && language?.startsWith("zh") === true));
}
