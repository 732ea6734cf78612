/** What changed since the run before, in a sentence under the timeline; "Show before" draws it. Nothing to say: not there. */
import { History, X } from "lucide-react";
import { useTranslation } from "react-i18next";
import { useStore } from "zustand";
import { compareEachRun } from "../actions/compare.ts";
import { Button } from "../parts/Button.tsx";
import { ghostStore } from "../stores/ghost.ts";
import { changesText } from "../words/ghost.ts";
import css from "./GhostStrip.module.css";

// From the moment on at which the views are there: what ran until then is the first run.
compareEachRun();

export function GhostStrip() {
  const { t, i18n } = useTranslation();
  const { comparison, isDismissed, isWanted } = useStore(ghostStore);
  if (comparison === null || isDismissed) return null;
  const changes = t("ghost.compared", { changes: changesText(comparison, i18n.language, t) });
  return (
    <div className={css["strip"]} role="note" aria-label={t("ghost.label")}>
      <History aria-hidden />
      <p className={css["text"]} title={changes}>
        {changes}
      </p>
      <Button className={css["show"]} aria-pressed={isWanted} title={t("ghost.showHint")} onClick={() => ghostStore.setState({ isWanted: !isWanted })}>
        {t("ghost.show")}
      </Button>
      <Button look="quiet" square className={css["close"]} aria-label={t("ghost.dismiss")} onClick={() => ghostStore.setState({ isDismissed: true })}>
        <X aria-hidden />
      </Button>
    </div>
  );
}
