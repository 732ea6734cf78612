/** Lines that only the run before printed, as text. */
import type { TFunction } from "i18next";
import { numberText } from "../words/time.ts";

/** More lines in one place are told by their number. */
const MAX_GONE = 5;

/** One line each, of those that are told. */
export function goneText(texts: readonly string[], language: string, t: TFunction): string {
  const told = texts.slice(0, MAX_GONE).map((text) => t("ghost.goneLine", { text }));
  const rest = texts.length - told.length;
  return [...told, ...(rest > 0 ? [t("ghost.goneRest", { count: rest, number: numberText(rest, language) })] : [])].join("\n");
}
