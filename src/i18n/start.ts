/** Starts i18next in the reader's language; nothing is drawn before, so no text is ever seen in the wrong one. */
import i18next from "i18next";
import LanguageDetector from "i18next-browser-languagedetector";
import { initReactI18next } from "react-i18next";
import { first } from "./en/first.ts";
import { addLists } from "./lists.ts";
import { LANGUAGE_KEY, LANGUAGES, nearestLanguage, type Language } from "./languages.ts";

const DETECTION = {
  order: ["querystring", "localStorage", "navigator"],
  lookupQuerystring: "lang",
  lookupLocalStorage: LANGUAGE_KEY,
  caches: [],
  convertDetectedLanguage: nearestLanguage,
};

/** Resolves when `t` may be called. */
export async function startLanguages(): Promise<void> {
  await i18next.use(LanguageDetector).use(initReactI18next).init({
    resources: { en: { translation: first } },
    supportedLngs: [...LANGUAGES],
    fallbackLng: "en",
    keySeparator: false,
    nsSeparator: false,
    detection: DETECTION,
    interpolation: { escapeValue: false },
    react: { useSuspense: false },
  });
  addLists(i18next);
  await speak(nearestLanguage(i18next.language));
}

/** Changes the page's language; resolves when its messages are there. */
export async function speak(language: Language): Promise<void> {
  if (language === "zh-CN" && !i18next.hasResourceBundle(language, "translation")) {
    const { zhCN } = await import("./zh-CN.ts");
    i18next.addResourceBundle(language, "translation", zhCN);
  }
  await i18next.changeLanguage(language);
  document.documentElement.lang = language;
}
