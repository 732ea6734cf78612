/** Run and Stop. */
import { Play, Square } from "lucide-react";
import { useTranslation } from "react-i18next";
import { startRun, stopRun } from "../actions/run.ts";
import { Button } from "../parts/Button.tsx";
import { ENTER, withControl } from "../parts/keys.ts";
import { showTab, viewStore } from "../stores/view.ts";
import { isRunning } from "../stores/run.ts";
import { useRun } from "../use.ts";
import css from "./Header.module.css";

export function RunButtons() {
  const { t } = useTranslation();
  const running = useRun(isRunning);
  return (
    <>
      <Button look="primary" aria-label={t("header.run")} aria-keyshortcuts="Control+Enter Meta+Enter" onClick={runAndShow}>
        <Play aria-hidden fill="currentColor" />
        {t("header.run")}
        <kbd className={css["runKeys"]} aria-hidden>
          {withControl(ENTER)}
        </kbd>
      </Button>
      <Button off={!running} onClick={stopRun}>
        <Square aria-hidden />
        {t("header.stop")}
      </Button>
    </>
  );
}

/** Where the code is a tab of its own, what it prints is what one wants to see after Run. */
function runAndShow(): void {
  if (viewStore.getState().tab === "code") showTab("console");
  void startRun();
}
