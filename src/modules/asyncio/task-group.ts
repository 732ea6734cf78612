/** TaskGroup: Lib/asyncio/taskgroups.py of CPython 3.11.7. */
import { copyContext, type Context } from "../../kernel/asyncio/context.ts";
import { ExceptionGroup } from "../../kernel/asyncio/exception-group.ts";
import { getRunningLoop } from "../../kernel/asyncio/events.ts";
import { CancelledError, RuntimeError, raised, unplaced } from "../../kernel/asyncio/exceptions.ts";
import type { Future } from "../../kernel/asyncio/future.ts";
import { coroutineFunction } from "../../kernel/asyncio/library.ts";
import type { EventLoop } from "../../kernel/asyncio/loop.ts";
import { repr } from "../../kernel/asyncio/repr.ts";
import type { Task } from "../../kernel/asyncio/task.ts";
import { represent } from "../../kernel/represented.ts";
import { SafeSet, append } from "../../kernel/primordials.ts";

interface GroupTaskOptions {
  readonly name?: string | null;
  readonly context?: Context | null;
}

const enter = coroutineFunction("TaskGroup.__aenter__", function* (group: TaskGroup): Generator<unknown, TaskGroup, never> {
  return group._enter();
});

const exit = coroutineFunction("TaskGroup.__aexit__", function* (group: TaskGroup, error: unknown): Generator<unknown, void, never> {
  let cancellation = group._beginExit(error);
  while (group._tasks.size > 0) {
    const completed = group._completion();
    try {
      yield completed;
    } catch (caught) {
      if (!(caught instanceof CancelledError)) throw caught;
      if (!group._aborting) {
        cancellation = caught;
        group._abort();
      }
    }
    group._on_completed_fut = null;
  }
  group._raise(cancellation, error);
});

export class TaskGroup {
  #entered = false;
  #exiting = false;
  _aborting = false;
  #loop: EventLoop | null = null;
  #parent: Task | null = null;
  #parentCancelRequested = false;
  readonly _tasks = new SafeSet<Task>();
  #errors: Error[] = [];
  _on_completed_fut: Future | null = null;

  create_task(coro: unknown, options: GroupTaskOptions = {}): Task {
    if (!this.#entered) throw raised(RuntimeError, `TaskGroup ${this._text()} has not been entered`);
    if (this.#exiting && this._tasks.size === 0) throw raised(RuntimeError, `TaskGroup ${this._text()} is finished`);
    if (this._aborting) throw raised(RuntimeError, `TaskGroup ${this._text()} is shutting down`);
    const task = (this.#loop as EventLoop).create_task(coro, { context: options.context ?? null });
    if (options.name != null) task.set_name(options.name);
    task._add_done_callback((done: Task) => { this.#onTaskDone(done); }, copyContext());
    this._tasks.add(task);
    return task;
  }

  __aenter__(): Promise<this> {
    return enter(this) as Promise<this>;
  }

  __aexit__(_type: unknown, error: Error | null): Promise<void> {
    return exit(this, error);
  }

  _enter(): this {
    if (this.#entered) throw raised(RuntimeError, `TaskGroup ${this._text()} has already been entered`);
    this.#loop ??= getRunningLoop();
    this.#parent = this.#loop._current_task;
    if (this.#parent === null) throw raised(RuntimeError, `TaskGroup ${this._text()} cannot determine the parent task`);
    this.#entered = true;
    return this;
  }

  /** Up to the first wait: the CancelledError to let out at the end, or null. */
  _beginExit(error: unknown): unknown {
    this.#exiting = true;
    let cancellation = error instanceof CancelledError ? error : null;
    if (this.#parentCancelRequested && this.#parent?.uncancel() === 0) cancellation = null;
    if (error != null && !this._aborting) this._abort();
    return cancellation;
  }

  /** What `__aexit__` waits for while tasks run. */
  _completion(): Future {
    this._on_completed_fut ??= (this.#loop as EventLoop).create_future();
    this._on_completed_fut._awaited = { text: "the end of its TaskGroup", site: 0, relation: "which needs", holder: () => this.#firstTask() };
    return this._on_completed_fut;
  }

  _raise(cancellation: unknown, error: unknown): void {
    if (cancellation !== null && this.#errors.length === 0) throw cancellation as Error;
    if (error != null && !(error instanceof CancelledError)) append(this.#errors, error as Error);
    const errors = this.#errors;
    this.#errors = [];
    if (errors.length > 0) throw unplaced(new ExceptionGroup("unhandled errors in a TaskGroup", errors));
  }

  _abort(): void {
    this._aborting = true;
    this._tasks.forEach((task) => { if (!task.done()) task.cancel(); });
  }

  #onTaskDone(task: Task): void {
    this._tasks.delete(task);
    if (this._tasks.size === 0 && this._on_completed_fut?.done() === false) this._on_completed_fut.set_result(true);
    if (task.cancelled()) return;
    const error = task.exception();
    if (error !== null) this.#onError(task, error);
  }

  #onError(task: Task, exception: Error): void {
    append(this.#errors, exception);
    const parent = this.#parent as Task;
    if (parent.done()) {
      this.#loop?.call_exception_handler({ message: `Task ${repr(task)} has errored out but its parent task ${repr(parent)} is already completed`, exception, task });
      return;
    }
    if (this._aborting || this.#parentCancelRequested) return;
    this._abort();
    this.#parentCancelRequested = true;
    parent.cancel();
  }

  #firstTask(): Future | null {
    let first: Future | null = null;
    this._tasks.forEach((task) => { first ??= task; });
    return first;
  }

  /** `repr()` */
  _text(): string {
    const tasks = this._tasks.size > 0 ? ` tasks=${this._tasks.size}` : "";
    const errors = this.#errors.length > 0 ? ` errors=${this.#errors.length}` : "";
    const state = this._aborting ? " cancelling" : this.#entered ? " entered" : "";
    return `<TaskGroup${tasks}${errors}${state}>`;
  }
}

represent(TaskGroup.prototype, (self) => self._text(), () => "TaskGroup");
