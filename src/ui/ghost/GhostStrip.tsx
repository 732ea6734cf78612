/** What changed since the run before, in a sentence under the timeline; "Show before" draws it. Nothing to say: not there. */
import { History, X } from "lucide-react";
import { useTranslation } from "react-i18next";
import { useStore } from "zustand";
import { compareEachRun } from "../actions/compare.ts";
import { Button } from "../parts/Button.tsx";
import { useMedia, WIDE } from "../parts/use-media.ts";
import { ghostStore } from "../stores/ghost.ts";
import { changesText } from "../words/ghost.ts";
import css from "./GhostStrip.module.css";

// From the moment on at which the views are there: what ran until then is the first run.
compareEachRun();

export function GhostStrip() {
  const { t, i18n } = useTranslation();
  const { comparison, isDismissed, isWanted } = useStore(ghostStore);
  const isWide = useMedia(WIDE);
  if (comparison === null || isDismissed) return null;
  const changes = changesText(comparison, i18n.language, t);
  return (
    <div className={css["strip"]} role="note" aria-label={t("ghost.label")}>
      <History aria-hidden />
      <p className={css["text"]}>
        {isWide ? t("ghost.compared", { changes }) : changes}
      </p>
      <Button className={css["show"]} aria-pressed={isWanted} title={t("ghost.showHint")} onClick={() => ghostStore.setState({ isWanted: !isWanted })}>
        <Dot />
        {t("ghost.show")}
      </Button>
      <Button look="quiet" square className={css["close"]} aria-label={t("ghost.dismiss")} onClick={() => ghostStore.setState({ isDismissed: true })}>
        <X aria-hidden />
      </Button>
    </div>
  );
}

/** As the timeline draws a line that was printed elsewhere before. */
function Dot() {
  return (
    <svg className={css["dot"]} viewBox="0 0 8 8" aria-hidden>
      <circle cx="4" cy="4" r="3" fill="var(--panel)" stroke="currentColor" strokeWidth="1.25" />
    </svg>
  );
}
