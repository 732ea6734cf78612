/**
 * A snippet that swallows CancelledError: JavaScript's `catch` takes it too, where Python's `except Exception` lets it pass.
 * A coroutine is told of if a CancelledError came in because its task was asked to cancel, and it returned as if nothing
 * had been, with the request not taken back by uncancel().
 */
import { CancelledError } from "./exceptions.ts";
import { note, state } from "./state.ts";

/** True if `error` is a cancellation that the running task was asked for. */
export function delivered(error: unknown): boolean {
  return error instanceof CancelledError && (state.runningLoop?._current_task?._num_cancels_requested ?? 0) > 0;
}

/** True if that await was told of already. */
function isTold(site: number): boolean {
  for (let i = 0; i < state.notes.length; i++) if (state.notes[i]?.kind === "swallowed-cancel" && state.notes[i]?.site === site) return true;
  return false;
}

/** Coroutine `name` returned after it was cancelled at the await of `site`. */
export function caughtCancel(name: string, site: number, coroutine: number): void {
  const task = state.runningLoop?._current_task;
  if (task == null || task._num_cancels_requested === 0 || task._must_cancel || isTold(site)) return;
  note({ kind: "swallowed-cancel", message: `'${name}' was cancelled here and went on: a catch swallowed the CancelledError. Throw it again, or call uncancel()`, site, coroutine });
}
