/**
 * Compiling ahead: on arrival, at each pause in typing, when the reader chooses another loop, and after a run for the
 * next one. The errors go to Problems, the loop that the imports choose to the header; the program waits warm in the
 * worker, and with "Run as I type" it runs, but only if it compiles, so that the last good trace stays.
 */
import type { LoopChoice } from "../../runner/outcome.ts";
import type { Checked, LoopDecision } from "../../sandbox/runtime.ts";
import { documentStore } from "../stores/document.ts";
import { prefs } from "../stores/prefs.ts";
import { isRunning, runStore } from "../stores/run.ts";
import { startRun } from "./run.ts";
import { theEngine } from "./runtime.ts";

/** A pause in typing. */
const PAUSE_MS = 300;

/** Keeps the text compiled; returns how to stop that. */
export function compileAhead(): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const checkSoon = (mayRunIt: boolean) => {
    clearTimeout(timer);
    timer = setTimeout(() => void check(documentStore.getState().text, mayRunIt), PAUSE_MS);
  };
  const ends = [
    documentStore.subscribe((now, before) => now.text !== before.text && checkSoon(now.origin === "edited")),
    // A run uses up its worker: the next one is given the program while it waits.
    runStore.subscribe((now, before) => now.phase === "ended" && before.phase !== "ended" && checkSoon(false)),
    runStore.subscribe((now, before) => now.options.loop !== before.options.loop && checkSoon(false)),
  ];
  if (documentStore.getState().notice !== null) checkSoon(false);
  return () => {
    clearTimeout(timer);
    for (const end of ends) end();
  };
}

async function check(text: string, isTyped: boolean): Promise<void> {
  const { loop } = runStore.getState().options;
  const found = await checked(text, loop);
  if (found === null || documentStore.getState().text !== text || runStore.getState().options.loop !== loop) return;
  runStore.setState((now) => ({ checked: found.errors, decision: decisionOf(found, isSameDocument() ? now.decision : null) }));
  if (found.errors.length === 0 && isTyped && mayRun(text)) await startRun();
}

/** Which document the last check was of, by the count of replacements. */
let checkedDocument = -1;

function isSameDocument(): boolean {
  const { replaced } = documentStore.getState();
  const isSame = replaced === checkedDocument;
  checkedDocument = replaced;
  return isSame;
}

/** Code with errors may not have been read as far as its imports: while one types, what was known of it stays. */
export function decisionOf({ errors, decision }: Checked, known: LoopDecision | null): LoopDecision | null {
  return errors.length > 0 && decision.because === null ? known : decision;
}

/** Null if the sandbox is not there, or if the text has changed meanwhile. */
async function checked(text: string, loop: LoopChoice): Promise<Checked | null> {
  try {
    const { runtime } = await theEngine();
    return await runtime.check(text, loop);
  } catch {
    return null;
  }
}

function mayRun(text: string): boolean {
  const run = runStore.getState();
  return prefs.getState().runAsYouType && (run.source !== text || isRunning(run));
}
