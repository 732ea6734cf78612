/** The page's language, each by its own name. */
import { Languages } from "lucide-react";
import { useTranslation } from "react-i18next";
import { LANGUAGE_NAMES, LANGUAGES, nearestLanguage } from "../../i18n/languages.ts";
import { chooseLanguage } from "../actions/language.ts";
import { RadioMenu } from "./RadioMenu.tsx";

/** `isWorded`: the button says what is chosen. */
export function LanguageMenu({ isWorded = false }: { readonly isWorded?: boolean }) {
  const { t, i18n } = useTranslation();
  const options = LANGUAGES.map((value) => ({ value, text: LANGUAGE_NAMES[value], lang: value }));
  const language = nearestLanguage(i18n.language);
  return <RadioMenu name={t("header.language")} face={isWorded ? <><Languages aria-hidden />{LANGUAGE_NAMES[language]}</> : <Languages aria-hidden />} isSquare={!isWorded} value={language} options={options} onChoose={(chosen) => void chooseLanguage(chosen)} />;
}
