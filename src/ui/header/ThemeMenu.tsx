/** Light, dark, or as the system says. */
import { Monitor, Moon, Sun } from "lucide-react";
import { useTranslation } from "react-i18next";
import { prefs, type Theme } from "../stores/prefs.ts";
import { usePrefs } from "../use.ts";
import { RadioMenu } from "./RadioMenu.tsx";

export const THEMES = ["auto", "light", "dark"] as const satisfies readonly Theme[];
const ICONS = { auto: Monitor, light: Sun, dark: Moon };

/** `isWorded`: the button says what is chosen. */
export function ThemeMenu({ isWorded = false }: { readonly isWorded?: boolean }) {
  const { t } = useTranslation();
  const theme = usePrefs((now) => now.theme);
  const Icon = ICONS[theme];
  const options = THEMES.map((value) => ({ value, text: t(`theme.${value}`) }));
  return <RadioMenu name={t("header.theme")} face={isWorded ? <><Icon aria-hidden />{t(`theme.${theme}`)}</> : <Icon aria-hidden />} isSquare={!isWorded} value={theme} options={options} onChoose={(chosen) => prefs.setState({ theme: chosen })} />;
}
