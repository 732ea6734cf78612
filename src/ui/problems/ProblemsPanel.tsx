/** The list of problems. A click on one leads to its line, and to its step if it happened in the run. */
import { CircleX, TriangleAlert } from "lucide-react";
import { useTranslation } from "react-i18next";
import { goToLine } from "../actions/go.ts";
import { pause } from "../actions/play.ts";
import { Empty } from "../parts/Empty.tsx";
import { seek } from "../stores/cursor.ts";
import type { Problem } from "./list.ts";
import { useIsChecking, useProblems } from "./use-problems.ts";
import css from "./ProblemsPanel.module.css";

/** More are counted, not shown. */
const MAX_SHOWN = 300;

export function ProblemsPanel() {
  const { t } = useTranslation();
  const problems = useProblems();
  const isChecking = useIsChecking();
  return (
    <section role="region" aria-label={t("tab.problems")}>
      {problems.length === 0 && <Empty>{isChecking ? t("problems.checking") : t("problems.empty")}</Empty>}
      <ul className={css["list"]}>
        {problems.slice(0, MAX_SHOWN).map((problem, i) => (
          <ProblemEntry key={i} problem={problem} />
        ))}
      </ul>
      {problems.length > MAX_SHOWN && <Empty>{t("loopPanel.more", { count: problems.length - MAX_SHOWN })}</Empty>}
    </section>
  );
}

function ProblemEntry({ problem }: { readonly problem: Problem }) {
  const { t } = useTranslation();
  const Icon = problem.severity === "error" ? CircleX : TriangleAlert;
  const isPlaced = problem.line > 0 || problem.step !== null;
  const content = (
    <>
      <Icon className={css["icon"]} role="img" aria-label={problem.severity === "error" ? t("console.error") : t("console.warn")} />
      <span className={css["text"]}>{problem.text}</span>
      <span className={css["line"]}>{problem.line > 0 ? t("time.line", { line: problem.line }) : ""}</span>
    </>
  );
  return (
    <li data-severity={problem.severity} data-line={problem.line || undefined} className={css["entry"]}>
      {isPlaced ? <button type="button" className={css["row"]} onClick={() => show(problem)}>{content}</button> : <div className={css["row"]}>{content}</div>}
    </li>
  );
}

function show(problem: Problem): void {
  pause();
  if (problem.step !== null) seek(problem.step);
  if (problem.line > 0) goToLine(problem.line, problem.column);
}
