/** Theme, language and the list of keys. */
import { Keyboard } from "lucide-react";
import { useTranslation } from "react-i18next";
import { Button } from "../parts/Button.tsx";
import { Tip } from "../parts/Tip.tsx";
import { openDialog } from "../stores/view.ts";
import { LanguageMenu } from "./LanguageMenu.tsx";
import { ThemeMenu } from "./ThemeMenu.tsx";

const HELP_KEY = "?";

export function Settings() {
  const { t } = useTranslation();
  return (
    <>
      <ThemeMenu />
      <LanguageMenu />
      <Tip text={t("header.keys")} keys={HELP_KEY}>
        <Button look="quiet" square aria-label={t("header.keys")} onClick={() => openDialog("keys")}>
          <Keyboard aria-hidden />
        </Button>
      </Tip>
    </>
  );
}
