/**
 * What Python would tell on standard error, gathered when the run ends. CPython tells some of it when an object is collected;
 * no garbage collector is deterministic, so here it is the end of the run.
 */
import { append } from "../primordials.ts";
import { Coroutine } from "./coroutine.ts";
import { deadlockNotes } from "./deadlock.ts";
import { errorLine } from "./error-text.ts";
import { placeOf } from "./exceptions.ts";
import type { Future } from "./future.ts";
import type { EventLoop } from "./loop.ts";
import { repr } from "./repr.ts";
import { state, type Note } from "./state.ts";
import { Task } from "./task.ts";

export interface AsyncioEnd {
  readonly notes: readonly Note[];
  /** Tasks that never ended. */
  readonly pending: number;
}

/** `isDeadlock`: the loop had nothing left to run. `isCut`: a bound ended the run, so what did not happen yet tells nothing. */
export function asyncioEnd(isDeadlock: boolean, isCut: boolean): AsyncioEnd {
  const notes: Note[] = [];
  const add = (one: Note): void => { append(notes, one); };
  for (let i = 0; i < state.notes.length; i++) add(state.notes[i] as Note);
  const pending = pendingTasks();
  if (isDeadlock) deadlockNotes(pending, add);
  else if (!isCut) tellDestroyed(pending, add);
  if (!isCut) tellNeverAwaited(add);
  state.unretrieved.forEach((future) => { add(neverRetrieved(future)); });
  return { notes, pending: pending.length };
}

/** Those of the loop that runs, or of all if none does. */
function pendingTasks(): Task[] {
  const tasks: Task[] = [];
  for (let i = 0; i < state.loops.length; i++) {
    const loop = state.loops[i] as EventLoop;
    if (state.runningLoop === null || state.runningLoop === loop) loop._tasks.forEach((task) => { append(tasks, task); });
  }
  return tasks;
}

function tellDestroyed(pending: readonly Task[], add: (one: Note) => void): void {
  for (let i = 0; i < pending.length; i++) {
    const task = pending[i] as Task;
    if (task._log_destroy_pending) add({ kind: "destroyed-pending", message: `Task was destroyed but it is pending! task: ${repr(task)}`, site: task._site, coroutine: task.id });
  }
}

function tellNeverAwaited(add: (one: Note) => void): void {
  state.unawaited.forEach((live) => {
    if (!(live instanceof Coroutine) || live._isInternal) return;
    const coroutine = live;
    add({ kind: "never-awaited", message: `coroutine '${coroutine._name}' was never awaited`, site: coroutine._callSite, coroutine: coroutine.id });
  });
}

function neverRetrieved(future: Future): Note {
  const { _exception: error } = future;
  const isTask = future instanceof Task;
  const name = isTask ? "Task" : "Future";
  const which = isTask ? ` (task ${repr(future._name)})` : "";
  return { kind: "never-retrieved", message: `${name} exception was never retrieved${which}: ${errorLine(error)}`, site: placeOf(error), coroutine: isTask ? future.id : 0, error };
}
