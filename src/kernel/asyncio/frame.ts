/**
 * What a task's stack holds: CPython's coroutine protocol (send, throw, close), driven by the task. A frame points to the
 * one that awaits it; awaiting one more pushes it and goes on, with no turn of the loop.
 */
import type { Lane } from "./lane.ts";
import type { Signal } from "./signal.ts";

export abstract class Frame {
  /** Who awaits it, while it is on a stack. */
  _below: Frame | null = null;
  /** The lane that it runs in, if it has none of its own: that of who awaits it. */
  _host: Lane | null = null;

  /** Runs it to its next await or its end. `throws`: `value` is an error, thrown where it stands. */
  abstract _resume(value: unknown, throws: boolean): Signal;

  /** Before it is awaited: the error that says why it can't be, or null. */
  _refusal(): Error | null {
    return null;
  }

  /** It is the root of a task from now on: gives it a lane if it has none. */
  abstract _root(): Lane;

  /** The lane that its code runs in. */
  abstract _lives(): Lane | null;

  /** Python's close(): a frame that never began ends without running. */
  close(): void {
    this._close();
  }

  abstract _close(): void;
}
