/** The switch "Run as I type". */
import { Switch } from "radix-ui";
import { useId } from "react";
import { useTranslation } from "react-i18next";
import { prefs } from "../stores/prefs.ts";
import { usePrefs } from "../use.ts";
import css from "./Header.module.css";

export function RunAsYouType() {
  const { t } = useTranslation();
  const isOn = usePrefs((now) => now.runAsYouType);
  const id = useId();
  return (
    <label className={css["switch"]} htmlFor={id}>
      {t("header.runAsYouType")}
      <Switch.Root id={id} className={css["track"]} checked={isOn} onCheckedChange={(runAsYouType) => prefs.setState({ runAsYouType })}>
        <Switch.Thumb className={css["thumb"]} />
      </Switch.Root>
    </label>
  );
}
