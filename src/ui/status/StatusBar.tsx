/** The line at the bottom: how the run goes or ended, and Run on where a bound was reached. */
import { useEffect, useState } from "react";
import { useTranslation } from "react-i18next";
import { runOn } from "../actions/run.ts";
import { Button } from "../parts/Button.tsx";
import { isRunning, runStore, type RunState } from "../stores/run.ts";
import { useCodeNow, useRun } from "../use.ts";
import { standingOf, statusText, type Standing } from "../words/status.ts";
import css from "./StatusBar.module.css";

/** While a run goes on, its steps are told at this pace: more often is noise to whoever listens. */
const PACE_MS = 500;

export function StatusBar() {
  const { t, i18n } = useTranslation();
  const run = usePacedRun();
  const code = useCodeNow();
  const canGoOn = useRun(reachedBound);
  return (
    <footer className={css["bar"]}>
      <p className={css["status"]} role="status" data-kind={kindOf(run, standingOf(run, code))}>
        {statusText(run, code, i18n.language, t)}
      </p>
      {canGoOn && (
        <Button className={css["more"]} title={t("status.runOnHint")} onClick={() => void runOn()}>
          {t("status.runOn")}
        </Button>
      )}
      <span className={css["hint"]}>{t("editor.tabLeaves")}</span>
    </footer>
  );
}

const reachedBound = (run: RunState): boolean => run.phase === "ended" && run.end?.kind === "outcome" && run.end.outcome.outcome === "limit";

/** What the dot is coloured by. A run that is not of this code has none. */
function kindOf({ end }: RunState, standing: Standing): string {
  if (standing === "notCompiled") return "compile-error";
  if (standing !== "ended" || !end) return standing;
  return end.kind === "outcome" ? end.outcome.outcome : end.kind;
}

/** The state of the run: at once when it begins or ends, at a pace while it goes on. */
function usePacedRun(): RunState {
  const [run, setRun] = useState(runStore.getState);
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const show = () => {
      clearTimeout(timer);
      timer = undefined;
      setRun(runStore.getState());
    };
    show();
    const unsubscribe = runStore.subscribe((now, before) => {
      if (now.phase !== before.phase || !isRunning(now)) return show();
      timer ??= setTimeout(show, PACE_MS);
    });
    return () => {
      clearTimeout(timer);
      unsubscribe();
    };
  }, []);
  return run;
}
