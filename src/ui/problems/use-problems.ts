/** The list of problems as of now, for the panel and for its tab's badge. */
import { useMemo } from "react";
import { useTranslation } from "react-i18next";
import { useDocument, useRun } from "../use.ts";
import { isChecking, listProblems, type Problem } from "./list.ts";

export function useProblems(): Problem[] {
  const { t, i18n } = useTranslation();
  const run = useRun((now) => now);
  return useMemo(() => listProblems(run, i18n.language, t), [run, i18n.language, t]);
}

/** True until TypeScript has answered for the code as it is now. */
export function useIsChecking(): boolean {
  const text = useDocument((now) => now.text);
  return useRun((run) => isChecking(run, text));
}
