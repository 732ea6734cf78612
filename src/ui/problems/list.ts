/** What is wrong, in one list: with the code, with the run, with the page's sandbox. Each has its line, if there is one. */
import type { TFunction } from "i18next";
import type { CompileError } from "../../compiler/program.ts";
import type { Outcome, RunWarning } from "../../runner/outcome.ts";
import type { WarningKind } from "../../trace/format.ts";
import type { TraceView, TraceWarning } from "../../trace/model/view.ts";
import type { RunState } from "../stores/run.ts";
import { awaitedText, lineOf } from "../words/state.ts";
import { numberText } from "../words/time.ts";

export interface Problem {
  readonly severity: "error" | "warning";
  readonly text: string;
  /** From 1; 0 if not known. */
  readonly line: number;
  readonly column: number;
  /** Where in the run it happened, if it did. */
  readonly step: number | null;
}

/** All problems: of the code as it is now first, then of the run shown. `language` is for numbers. */
export function listProblems(run: RunState, language: string, t: TFunction): Problem[] {
  const compile = run.checked.map((error) => compileProblem(error, t));
  const types = run.typeProblems.map((problem): Problem => ({ severity: "warning", text: t("problem.type", { message: problem.message }), line: problem.line, column: problem.column, step: null }));
  return [...sandboxProblem(run, t), ...compile, ...(compile.length > 0 ? [] : types), ...runProblems(run, language, t)];
}

/** True while nothing can be said of the types of `text`: TypeScript is being fetched, or has not yet answered for it. */
export const isChecking = (run: RunState, text: string): boolean => !run.typesOff && run.typesFor !== text;

const plain = (severity: Problem["severity"], text: string): Problem => ({ severity, text, line: 0, column: 0, step: null });

const sandboxProblem = (run: RunState, t: TFunction): Problem[] =>
  run.sandboxFailure === null ? [] : [plain("error", t("problem.sandbox", { message: run.sandboxFailure }))];

/** An error of the compiler, for which the code is not run. */
export function compileProblem(error: CompileError, t: TFunction): Problem {
  const text = error.kind === "syntax" ? t("problem.syntax", { message: error.message }) : t("problem.unsupported", { message: error.message });
  return { severity: "error", text, line: error.line, column: error.column, step: null };
}

function runProblems(run: RunState, language: string, t: TFunction): Problem[] {
  const { trace, end } = run;
  // The outcome tells the same warnings in the same order, with lines from the errors' own stacks.
  const told = end?.kind === "outcome" ? end.outcome.warnings : [];
  const isStuck = end?.kind === "outcome" && end.outcome.outcome === "deadlock";
  const warned = trace ? trace.warnings.map((warning, i) => (isStuck && isModule(trace, warning) ? null : warningProblem(trace, warning, told[i], t))) : [];
  return [...warned.filter((problem) => problem !== null), ...endProblems(run, language, t)];
}

function warningProblem(trace: TraceView, warning: TraceWarning, told: RunWarning | undefined, t: TFunction): Problem | null {
  const text = warningText(trace, warning, t);
  if (text === null) return null;
  const severity = ERRORS.includes(warning.kind) ? "error" : "warning";
  const { line, column } = placeOf(trace, warning, told);
  return { severity, text, line, column, step: warning.step };
}

/** An error's stack knows the line where it was thrown; the trace knows where its coroutine last stood. */
function placeOf(trace: TraceView, warning: TraceWarning, told: RunWarning | undefined): { line: number; column: number } {
  const stood = warning.site === 0 ? { line: 0, column: 0 } : trace.site(warning.site);
  const isSame = told !== undefined && told.message === warning.message && told.line > 0;
  return isSame && told.line !== stood.line ? { line: told.line, column: 1 } : stood;
}

/** What says that something went wrong; the other kinds say that something is left over. */
const ERRORS: readonly WarningKind[] = ["unhandled-rejection", "uncaught-exception", "callback-exception", "never-retrieved", "deadlock"];

const isUncaught = (warning: TraceWarning): boolean => warning.kind === "unhandled-rejection" || warning.kind === "uncaught-exception";

/** Kinds whose message is the whole of what is told: of asyncio Python's own sentence. */
const TOLD = {
  "unhandled-rejection": "problem.unhandledRejection", "uncaught-exception": "problem.exception", "never-awaited": "problem.neverAwaited",
  "never-retrieved": "problem.neverRetrieved", "destroyed-pending": "problem.destroyedPending", "callback-exception": "problem.callbackException",
  "swallowed-cancel": "problem.swallowedCancel",
} as const satisfies Partial<Record<WarningKind, string>>;

/** Null for what the end of the run tells better. */
function warningText(trace: TraceView, warning: TraceWarning, t: TFunction): string | null {
  const message = bare(warning.message);
  switch (warning.kind) {
    case "still-waiting":
      return stillWaiting(trace, warning, t);
    case "deadlock":
      return trace.loop === "asyncio" ? t("problem.deadlockChain", { message }) : null;
    case "limit":
      return null;
    case "other":
      return t("problem.other", { message });
    default:
      // A kind of a later page has its message all the same.
      return t(warning.kind in TOLD ? TOLD[warning.kind] : "problem.other", { message });
  }
}

/** The error alone: the words around it are the page's, in its language. */
const bare = (message: string): string => message.replace(/^(?:Uncaught (?:\(in promise\) )?|Unhandled rejection: |Deadlock: )/i, "");

function stillWaiting(trace: TraceView, warning: TraceWarning, t: TFunction): string {
  const row = trace.row(warning.coroutine);
  const what = awaitedText(trace, warning.site);
  if (!row || what === "") return t("problem.stillWaitingPlain", { message: warning.message });
  return t("problem.stillWaiting", { name: row.label, what });
}

function endProblems({ end, trace, options }: RunState, language: string, t: TFunction): Problem[] {
  if (!end || end.kind === "stopped") return [];
  if (end.kind === "killed") return [plain("error", killedText(end.reason, t))];
  return outcomeProblems(end.outcome, trace, numberText(options.maxRecords, language), t);
}

const KILLED = { time: "problem.killedTime", flood: "problem.killedFlood", invalid: "problem.killedInvalid", crashed: "problem.killedCrashed" } as const;

const killedText = (reason: keyof typeof KILLED, t: TFunction): string => t(KILLED[reason]);

/** `bound`: most records, as text. */
function outcomeProblems(outcome: Outcome, trace: TraceView | null, bound: string, t: TFunction): Problem[] {
  switch (outcome.outcome) {
    case "threw":
      return isWarned(trace) ? [] : [thrown(outcome, t)];
    case "deadlock":
      return trace?.loop === "asyncio" ? stuckTasks(trace, outcome, t) : [{ ...plain("error", t("problem.deadlock")), ...deadlockPlace(trace) }];
    case "limit":
      return [{ ...limitProblem(outcome, bound, t), ...cutPlace(trace) }];
    case "completed":
    case "compile-error":
      return [];
  }
}

/** True if the trace itself tells of the exception: with its step. */
const isWarned = (trace: TraceView | null): boolean => trace?.warnings.some(isUncaught) ?? false;

function thrown(outcome: Outcome, t: TFunction): Problem {
  const error = outcome.error;
  const message = error ? (error.message === "" ? error.name : `${error.name}: ${error.message}`) : "";
  return { severity: "error", text: t("problem.exception", { message }), line: error?.line ?? 0, column: error?.column ?? 0, step: null };
}

/** The trace's own warnings say who waits on what, where it is known. */
function stuckTasks(trace: TraceView, outcome: Outcome, t: TFunction): Problem[] {
  const isTold = trace.warnings.some((one) => one.kind === "deadlock");
  return isTold ? [] : [plain("error", t("problem.deadlockTasks", { count: outcome.pending }))];
}

/** The module body that still waits is the deadlock itself: told once. */
const isModule = (trace: TraceView, warning: TraceWarning): boolean => warning.kind === "still-waiting" && trace.row(warning.coroutine)?.flavour === "module";

function deadlockPlace(trace: TraceView | null): Pick<Problem, "line" | "column" | "step"> {
  const warning = trace?.warnings.find((one) => one.kind === "deadlock" || isModule(trace, one));
  if (!trace || !warning || lineOf(trace, warning.site) === 0) return { line: 0, column: 0, step: null };
  const { line, column } = trace.site(warning.site);
  return { line, column, step: warning.step };
}

/** Where the run stood when it was cut: its last record says so. */
function cutPlace(trace: TraceView | null): Pick<Problem, "line" | "column" | "step"> {
  const step = trace ? trace.length - 1 : -1;
  const site = trace && step >= 0 ? trace.moment(step).site : 0;
  if (!trace || site === 0) return { line: 0, column: 0, step: null };
  const { line, column } = trace.site(site);
  return { line, column, step };
}

function limitProblem(outcome: Outcome, bound: string, t: TFunction): Problem {
  if (outcome.limit === "seconds") return plain("warning", t("problem.limitSeconds", { seconds: String(Math.round(outcome.realMs / 1000)) }));
  return plain("warning", t("problem.limitRecords", { steps: bound }));
}
