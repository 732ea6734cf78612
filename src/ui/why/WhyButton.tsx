/** Opens the chain of causes, for what is chosen or at the cursor. */
import { CircleHelp } from "lucide-react";
import { useTranslation } from "react-i18next";
import { Button } from "../parts/Button.tsx";
import { Tip } from "../parts/Tip.tsx";
import { openWhy } from "../stores/view.ts";
import { useRun, useView } from "../use.ts";
import css from "./WhyPanel.module.css";

export function WhyButton() {
  const { t } = useTranslation();
  const off = useRun((run) => run.steps === 0);
  const isOpen = useView((view) => view.why);
  return (
    <Tip text={t("why.title")} keys="Y">
      <Button look="quiet" className={css["open"]} off={off} aria-expanded={isOpen} onClick={openWhy}>
        <CircleHelp aria-hidden />
        {t("why.label")}
      </Button>
    </Tip>
  );
}
