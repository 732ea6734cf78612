/**
 * setTimeout and its kin: https://html.spec.whatwg.org/multipage/timers-and-user-prompts.html#timer-initialisation-steps, in
 * virtual time. A delay of 0 stays 0; nesting over 5 clamps to 4 ms.
 */
import { Kind } from "../../trace/format.ts";
import { agent } from "../agent.ts";
import { enterCallback, leaveCallback } from "../callback.ts";
import { NumberCtor, TypeErrorCtor, isCallable } from "../primordials.ts";
import { callReporting, type Report } from "./report.ts";

type Callback = (...args: unknown[]) => unknown;

/** Timers nested deeper than this are clamped. */
const MAX_FREE_NESTING = 5;
const CLAMPED_MS = 4;

/** What one call of setTimeout or setInterval asked for. */
interface Task {
  readonly callback: Callback;
  readonly args: unknown[];
  readonly delayMs: number;
  readonly repeat: boolean;
  readonly handle: number;
}

/** The four functions that a snippet finds; uncaught errors of callbacks go to `report`. */
export function timerFunctions(report: Report): object {
  let lastHandle = 0;
  const set = (callback: unknown, delay: unknown, args: unknown[], repeat: boolean): number => {
    if (!isCallable(callback)) throw new TypeErrorCtor(`${repeat ? "setInterval" : "setTimeout"} needs a function to call: text is not run as code here`);
    const handle = ++lastHandle;
    schedule({ callback, args, delayMs: toDelay(delay), repeat, handle }, report);
    return handle;
  };
  return {
    setTimeout(callback: unknown, delay?: unknown, ...args: unknown[]): number {
      return set(callback, delay, args, false);
    },
    setInterval(callback: unknown, delay?: unknown, ...args: unknown[]): number {
      return set(callback, delay, args, true);
    },
    clearTimeout(handle?: unknown): void {
      clear(handle);
    },
    clearInterval(handle?: unknown): void {
      clear(handle);
    },
  };
}

/** WebIDL's conversion to long; what is negative or no number is 0. */
function toDelay(delay: unknown): number {
  const ms = NumberCtor(delay) | 0;
  return ms < 0 ? 0 : ms;
}

/** Steps 5 to 13: sets the timer; an interval sets itself again after each turn. */
function schedule(task: Task, report: Report): void {
  const { recorder, clock, timers, site } = agent;
  const nesting = agent.timerNesting;
  const delayMs = nesting > MAX_FREE_NESTING && task.delayMs < CLAMPED_MS ? CLAMPED_MS : task.delayMs;
  const dueMs = clock.nowMs + delayMs;
  const id = agent.newId();
  clock.touch();
  recorder.due(dueMs);
  const setStep = recorder.push(Kind.TimerSet, site, agent.running, agent.moment(), id);
  const fire = (firedStep: number): void => { runTask(task, nesting + 1, firedStep, site, report); };
  timers.add({ handle: task.handle, id, dueMs, sequence: timers.nextSequence(), site, setStep, cleared: false, fire });
}

/** Step 9: the task itself. Its nesting level holds for the microtasks after it too, so that a loop of `await sleep(0)` is clamped, as in browsers. */
function runTask(task: Task, nesting: number, firedStep: number, site: number, report: Report): void {
  agent.timerNesting = nesting;
  enterCallback();
  callReporting(task.callback, task.args, report);
  leaveCallback(firedStep, 0);
  const cleared = agent.timers.endTask(task.handle);
  if (task.repeat && !cleared) {
    agent.site = site;
    schedule(task, report);
  }
}

function clear(handle: unknown): void {
  const timer = agent.timers.clear(NumberCtor(handle));
  agent.clock.touch();
  if (timer !== undefined) agent.recorder.push(Kind.TimerClear, agent.site, agent.running, timer.setStep, timer.id);
}
