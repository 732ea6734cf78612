/** Times and numbers as the page writes them. */
import type { TFunction } from "i18next";

/** Virtual milliseconds in seconds with three places, "1.000": a virtual time is always a whole number of milliseconds or nearly so. */
export const seconds = (ms: number): string => (ms / 1000).toFixed(3);

/** "1.000 s". */
export const timeText = (ms: number, t: TFunction): string => t("time.seconds", { seconds: seconds(ms) });

/** One a language: making a format costs a hundred times what using it does. */
const formats = new Map<string, Intl.NumberFormat>();

/** "200,000" in the language's own grouping. */
export function numberText(value: number, language: string): string {
  const format = formats.get(language) ?? new Intl.NumberFormat(language);
  formats.set(language, format);
  return format.format(value);
}
