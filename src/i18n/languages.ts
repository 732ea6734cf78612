/**
 * The languages that the page speaks, and which one to begin with: `?lang=`, else the reader's choice, else the
 * browser's. English comes with the page; another language is a file of its own, fetched when it is chosen.
 */
export const LANGUAGES = ["en", "zh-CN"] as const;
export type Language = (typeof LANGUAGES)[number];

/** Each language by its own name: never translated. */
export const LANGUAGE_NAMES: Readonly<Record<Language, string>> = { en: "English", "zh-CN": "中文" };

/** The key under which the choice is kept. */
export const LANGUAGE_KEY = "coroscope:language";

/** The language of ours that is nearest to a BCP 47 tag: every Chinese reads the simplified one, all others English. */
export function nearestLanguage(tag: string): Language {
  return /^zh\b/i.test(tag) ? "zh-CN" : "en";
}
