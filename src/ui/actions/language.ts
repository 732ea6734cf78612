/** The reader chooses a language: it holds now and on the next visit. */
import { LANGUAGE_KEY, type Language } from "../../i18n/languages.ts";
import { speak } from "../../i18n/start.ts";
import { keep } from "../stores/keep.ts";

export async function chooseLanguage(language: Language): Promise<void> {
  keep(LANGUAGE_KEY, language);
  await speak(language);
}
