/**
 * Compiling ahead: on arrival, at each pause in typing, and after a run for the next one. The errors go to Problems, the
 * program waits warm in the worker, and with "Run as I type" it runs, but only if it compiles, so that the last good
 * trace stays.
 */
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
  ];
  if (documentStore.getState().notice !== null) checkSoon(false);
  return () => {
    clearTimeout(timer);
    for (const end of ends) end();
  };
}

async function check(text: string, isTyped: boolean): Promise<void> {
  const errors = await errorsOf(text);
  if (errors === null || documentStore.getState().text !== text) return;
  runStore.setState({ checked: errors });
  if (errors.length === 0 && isTyped && mayRun(text)) await startRun();
}

/** Null if the sandbox is not there, or if the text has changed meanwhile. */
async function errorsOf(text: string) {
  try {
    const { runtime } = await theEngine();
    return (await runtime.check(text))?.errors ?? null;
  } catch {
    return null;
  }
}

function mayRun(text: string): boolean {
  const run = runStore.getState();
  return prefs.getState().runAsYouType && (run.source !== text || isRunning(run));
}
