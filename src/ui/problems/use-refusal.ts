/** Why Run did not run the code as it is now: its first error, in a sentence. */
import type { TFunction } from "i18next";
import { useTranslation } from "react-i18next";
import type { CompileError } from "../../compiler/program.ts";
import { standingOf } from "../words/status.ts";
import { useCodeNow, useRun } from "../use.ts";
import { compileProblem } from "./list.ts";

/** Null if it was not refused. */
export function useRefusal(): string | null {
  const { t } = useTranslation();
  const code = useCodeNow();
  const isRefused = useRun((run) => standingOf(run, code) === "notCompiled");
  const errors = useRun((run) => run.checked);
  return isRefused ? refusalText(errors, t) : null;
}

/** The sentence for the errors of a code. */
export function refusalText(errors: readonly CompileError[], t: TFunction): string | null {
  const [first] = errors;
  if (first === undefined) return null;
  const { text, line } = compileProblem(first, t);
  return t("refused.timeline", { count: errors.length, line, problem: text.replace(/[.。]$/, "") });
}
