/** The sentence Now: the cursor's moment in words. */
import { useTranslation } from "react-i18next";
import { cutClause, nowSentence } from "../words/now.ts";
import { isRunning } from "../stores/run.ts";
import { useRefusal } from "../problems/use-refusal.ts";
import { useRun, useShownStep, useTrace } from "../use.ts";
import { useCut } from "./use-cut.ts";
import css from "./Now.module.css";

export function Now() {
  const { t, i18n } = useTranslation();
  const trace = useTrace();
  const step = useShownStep();
  const cut = useCut(step);
  const running = useRun(isRunning);
  const isRefused = useRefusal() !== null;
  const text = trace && trace.length > 0 ? nowSentence(trace, step, t, cut ? cutClause(cut, i18n.language, t) : "") : running ? t("now.waiting") : isRefused ? t("refused.now") : t("now.empty");
  return (
    <p className={css["now"]} role="note" aria-label={t("now.label")} title={text}>
      <span className={css["text"]}>{text}</span>
    </p>
  );
}
