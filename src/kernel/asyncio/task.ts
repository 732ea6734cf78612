/**
 * Tasks: Lib/asyncio/tasks.py of CPython 3.11.7. A task holds a stack of frames: awaiting a coroutine pushes one and goes on,
 * with no turn of the loop; only a future that is not done, or a bare yield, ends the handle.
 */
import { Kind, TASK_NAMED } from "../../trace/format.ts";
import { agent } from "../agent.ts";
import type { Reaction } from "../job-queue.ts";
import { StringCtor, TypeErrorCtor } from "../primordials.ts";
import { constructorName } from "../preview.ts";
import { represent, type Show } from "../represented.ts";
import { AsyncGenAThrow } from "./athrow.ts";
import { copyContext, type Context } from "./context.ts";
import { Coroutine } from "./coroutine.ts";
import { CancelledError, RuntimeError, raised } from "./exceptions.ts";
import { beginHandle, suspend } from "./flow.ts";
import { Frame } from "./frame.ts";
import { Future, PENDING, resultText, stateText } from "./future.ts";
import type { EventLoop } from "./loop.ts";
import { repr } from "./repr.ts";
import { Signal, signal } from "./signal.ts";
import { state } from "./state.ts";
import { typeName } from "./type-name.ts";

/** What a library coroutine yields to give up its turn: `sleep(0)`. */
export const BARE_YIELD = { bare: "yield" };

export interface TaskOptions {
  readonly loop?: EventLoop | null;
  readonly name?: string | null;
  readonly context?: Context | null;
}

export class Task extends Future implements Reaction {
  nextReaction: Reaction | null = null;
  /** Id of its root's lane: what the trace's queue shows. */
  readonly id: number;
  readonly _coro: Frame;
  readonly _context: Context;
  _name: string;
  _num_cancels_requested = 0;
  _must_cancel = false;
  _fut_waiter: Future | null = null;
  /** False if nobody needs to hear that it never ended. */
  _log_destroy_pending = true;
  /** Where it was made. */
  readonly _site: number;
  #top: Frame;
  /** What the frame on top is resumed with, and whether that is thrown. */
  #sent: unknown = undefined;
  #raising = false;

  constructor(coro: unknown, options: TaskOptions = {}) {
    super(options);
    if (!(coro instanceof Frame)) throw raised(TypeErrorCtor, `a coroutine was expected, got ${repr(coro)}`);
    this._name = options.name == null ? `Task-${++state.taskCount}` : StringCtor(options.name);
    this._coro = this.#top = coro;
    this._context = options.context ?? copyContext();
    this._loop._check_closed();
    this._id = agent.newId();
    this._site = agent.site;
    this.id = coro._root().id;
    const made = this.#tell(options.name != null);
    this._loop._ready.enqueue(this, undefined, false, made);
    this._loop._tasks.add(this);
  }

  /** Site of the await at which it stands. */
  get _awaitSite(): number {
    return this.#top._lives()?.awaitSite ?? this._site;
  }

  /** True if a frame is on the stack: while the task runs, all of them are executing. */
  _runs(frame: Frame): boolean {
    for (let at: Frame | null = this.#top; at !== null; at = at._below) if (at === frame) return true;
    return false;
  }

  get_coro(): Frame {
    return this._coro;
  }

  get_name(): string {
    return this._name;
  }

  set_name(name: unknown): void {
    this._name = StringCtor(name);
    this.#tell(true);
  }

  override set_result(): never {
    throw raised(RuntimeError, "Task does not support set_result operation");
  }

  override set_exception(): never {
    throw raised(RuntimeError, "Task does not support set_exception operation");
  }

  override cancel(msg: string | null = null): boolean {
    if (this._state !== PENDING) {
      this._retrieved();
      return false;
    }
    this._num_cancels_requested++;
    const outer = agent.ended;
    agent.ended = agent.recorder.push(Kind.CancelRequest, agent.site, this.id, this._id, agent.running);
    // The future may be a task that catches and ignores the cancellation: it stays the one waited for.
    if (this._fut_waiter?.cancel(msg) !== true) {
      this._must_cancel = true;
      this._cancel_message = msg;
    }
    agent.ended = outer;
    return true;
  }

  cancelling(): number {
    return this._num_cancels_requested;
  }

  uncancel(): number {
    if (this._num_cancels_requested > 0) this._num_cancels_requested--;
    return this._num_cancels_requested;
  }

  /** Its turn: __step() (value undefined), __step(exc) (rejected), or __wakeup(future). */
  react(value: unknown, rejected: boolean, cause: number): void {
    if (value === undefined || rejected) this.#step(value, rejected, cause);
    else {
      const throws = (value as Future)._answer() === Signal.Raise;
      this.#step(signal.value, throws, cause);
    }
  }

  /** __step */
  #step(value: unknown, throws: boolean, cause: number): void {
    let sent = value;
    let raising = throws;
    if (this._must_cancel) {
      if (!raising || !(sent instanceof CancelledError)) sent = this._make_cancelled_error();
      raising = true;
      this._must_cancel = false;
    }
    this._fut_waiter = null;
    this._loop._current_task = this;
    agent.clock.touch(); // the busy-loop rule of the clock is about one handle
    beginHandle(this._id, cause, raising);
    const outer = this._context._enter();
    try {
      this.#run(sent, raising);
    } finally {
      this._context._exit(outer);
      this._loop._current_task = null;
      agent.running = 0;
      agent.ended = -1;
    }
  }

  /** coro.send(value) or coro.throw(value), frame by frame, until the handle ends. */
  #run(value: unknown, throws: boolean): void {
    this.#goOn(value, throws);
    if (!throws && this._coro instanceof AsyncGenAThrow && this._coro !== this.#top && this._coro._intercepts()) this.#goOn(signal.value, true);
    for (let isOver = false; !isOver; ) {
      const answer = this.#top._resume(this.#sent, this.#raising);
      isOver = answer === Signal.Await ? this.#awaits(signal.value) : this.#ends(signal.value, answer === Signal.Raise);
    }
  }

  /** What the frame on top is resumed with next. False: the handle is not over. */
  #goOn(value: unknown, raises: boolean): false {
    this.#sent = value;
    this.#raising = raises;
    return false;
  }

  /** The frame on top has ended: the one that awaited it goes on. True if there was none. */
  #ends(value: unknown, raises: boolean): boolean {
    const below = this.#top._below;
    if (below === null) {
      this.#finish(value, raises);
      return true;
    }
    this.#top._below = null;
    this.#top = below;
    return this.#goOn(value, raises);
  }

  /** The frame on top awaits `operand`. True if the handle ends here. */
  #awaits(operand: unknown): boolean {
    if (operand instanceof Frame) return this.#push(operand);
    if (operand instanceof Future) return this.#awaitsFuture(operand);
    if (operand !== BARE_YIELD) return this.#goOn(raised(TypeErrorCtor, `object ${typeName(operand)} can't be used in 'await' expression`), true);
    suspend(0);
    this._loop._ready.enqueue(this, undefined, false, agent.ended);
    return true;
  }

  /** A coroutine runs inline, on top of who awaits it. */
  #push(frame: Frame): false {
    const refusal = frame._refusal();
    if (refusal !== null) return this.#goOn(refusal, true);
    frame._below = this.#top;
    frame._host = this.#top._lives();
    this.#top = frame;
    return this.#goOn(undefined, false);
  }

  /** One that is done takes no turn. */
  #awaitsFuture(future: Future): boolean {
    if (future._state !== PENDING) {
      const raises = future._answer() === Signal.Raise;
      return this.#goOn(signal.value, raises);
    }
    this.#waitFor(future);
    return true;
  }

  #waitFor(future: Future): void {
    suspend(future._traceId());
    if (future._loop !== this._loop) this.#stepWith(raised(RuntimeError, `Task ${repr(this)} got Future ${repr(future)} attached to a different loop`));
    else if (future === this) this.#stepWith(raised(RuntimeError, `Task cannot await on itself: ${repr(this)}`));
    else {
      future._add_task(this, this._context);
      this._fut_waiter = future;
      if (this._must_cancel && future.cancel(this._cancel_message)) this._must_cancel = false;
    }
  }

  #stepWith(error: Error): void {
    this._loop._ready.enqueue(this, error, true, agent.ended);
  }

  /** The root has ended. */
  #finish(value: unknown, raises: boolean): void {
    this._loop._tasks.delete(this);
    if (!raises && this._must_cancel) {
      this._must_cancel = false;
      super.cancel(this._cancel_message);
    } else if (!raises) super.set_result(value);
    else if (value instanceof CancelledError) {
      this._cancelled_exc = value;
      super.cancel();
    } else super.set_exception(value);
  }

  /** Records the task, or its new name; returns the step. */
  #tell(isNamed: boolean): number {
    const { recorder } = agent;
    return recorder.push(Kind.Task, agent.site, this.id, this._id, recorder.string(this._name) | (isNamed ? TASK_NAMED : 0));
  }
}

/** base_tasks._task_repr_info, without file and line. */
function taskText(task: Task, show: Show): string {
  const state = task._num_cancels_requested > 0 && !task.done() ? "cancelling" : stateText(task);
  const coro = task._coro instanceof Coroutine ? `${task._coro._name}()` : "coroutine()";
  return `<${constructorName(task)} ${state} name=${show(task._name)} coro=<${coro}>${resultText(task, show)}>`;
}

represent(Task.prototype, taskText, (self) => self._name);
