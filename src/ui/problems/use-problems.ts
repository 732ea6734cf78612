/** The list of problems as of now, for the panel and for its tab's badge. */
import { useMemo } from "react";
import { useTranslation } from "react-i18next";
import { useRun } from "../use.ts";
import { listProblems, type Problem } from "./list.ts";

export function useProblems(): Problem[] {
  const { t, i18n } = useTranslation();
  const run = useRun((now) => now);
  return useMemo(() => listProblems(run, i18n.language, t), [run, i18n.language, t]);
}
