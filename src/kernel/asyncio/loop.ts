/**
 * The event loop: Lib/asyncio/base_events.py of CPython 3.11.7, on a virtual clock. When nothing is ready the clock jumps to
 * the earliest deadline, exactly. Nothing ready and nothing scheduled is a deadlock: the run ends there.
 */
import { agent } from "../agent.ts";
import { named } from "../define.ts";
import { JobQueue } from "../job-queue.ts";
import { ReflectApply, SafeSet, TypeErrorCtor, append, isCallable } from "../primordials.ts";
import { represent } from "../represented.ts";
import type { AsyncGenerator } from "./async-generator.ts";
import { aclose } from "./athrow.ts";
import { block } from "./blocked.ts";
import { copyContext, type Context } from "./context.ts";
import { RuntimeError, raised } from "./exceptions.ts";
import { defaultExceptionHandler, type ExceptionContext } from "./exception-handler.ts";
import { Future } from "./future.ts";
import { Handle, TimerHandle, type Wakeable } from "./handle.ts";
import { heapify, heappop, heappush } from "./heapq.ts";
import { checkAdded, checkCompared } from "./numbers.ts";
import { repr } from "./repr.ts";
import { shutdownAsyncgens } from "./shutdown.ts";
import { state } from "./state.ts";
import { Task, type TaskOptions } from "./task.ts";
import { ensureFuture } from "./ensure-future.ts";

type Callback = (...args: never[]) => unknown;
type ExceptionHandler = (loop: EventLoop, context: ExceptionContext) => void;

/** time.get_clock_info('monotonic').resolution on Linux: a timer is due when its deadline is below time() + this. */
const CLOCK_RESOLUTION = 1e-9;
/** _MIN_SCHEDULED_TIMER_HANDLES, _MIN_CANCELLED_TIMER_HANDLES_FRACTION */
const MIN_SCHEDULED = 100;
const MIN_CANCELLED_FRACTION = 0.5;

export class EventLoop {
  readonly _ready = new JobQueue();
  _scheduled: TimerHandle[] = [];
  _timer_cancelled_count = 0;
  _current_task: Task | null = null;
  /** Tasks that are not done, in order of creation. */
  readonly _tasks = new SafeSet<Task>();
  /** Async generators that began and were not closed, in order of first iteration. */
  readonly _asyncgens = new SafeSet<AsyncGenerator>();
  #stopping = false;
  #closed = false;
  #isRunning = false;
  #handler: ExceptionHandler | null = null;

  constructor() {
    append(state.loops, this);
  }

  /** Seconds of virtual time. */
  time(): number {
    agent.clock.read();
    return agent.clock.nowSeconds;
  }

  call_soon(callback: Callback, ...args: unknown[]): Handle {
    this._check_closed();
    return this._call_soon(callback, args, copyContext());
  }

  call_later(delay: number, callback: Callback, ...args: unknown[]): TimerHandle {
    if (delay == null) throw raised(TypeErrorCtor, "delay must not be None");
    checkAdded(delay);
    return this._call_at(agent.clock.nowSeconds + delay, callback, args, false);
  }

  call_at(when: number, callback: Callback, ...args: unknown[]): TimerHandle {
    if (when == null) throw raised(TypeErrorCtor, "when cannot be None");
    checkCompared(when, "<");
    return this._call_at(when, callback, args, false);
  }

  create_future(): Future {
    return new Future({ loop: this });
  }

  create_task(coro: unknown, options: Omit<TaskOptions, "loop"> = {}): Task {
    this._check_closed();
    return new Task(coro, { loop: this, name: options.name ?? null, context: options.context ?? null });
  }

  run_forever(): void {
    this.#runForever(0);
  }

  run_until_complete(future: unknown): unknown {
    this._check_closed();
    this.#checkRunning();
    const isNew = !(future instanceof Future);
    const awaited = ensureFuture(future, this);
    if (isNew && awaited instanceof Task) awaited._log_destroy_pending = false;
    const ends = (): void => { this.stop(); };
    awaited.add_done_callback(ends);
    try {
      this.#runForever(awaited._traceId());
    } catch (error) {
      if (isNew && awaited.done() && !awaited.cancelled()) awaited.exception();
      throw error;
    } finally {
      awaited.remove_done_callback(ends);
    }
    if (!awaited.done()) throw raised(RuntimeError, "Event loop stopped before Future completed.");
    return awaited.result();
  }

  stop(): void {
    this.#stopping = true;
  }

  is_running(): boolean {
    return this.#isRunning;
  }

  is_closed(): boolean {
    return this.#closed;
  }

  close(): void {
    if (this.#isRunning) throw raised(RuntimeError, "Cannot close a running event loop");
    if (this.#closed) return;
    this.#closed = true;
    this._ready.clear();
    this._scheduled = [];
  }

  set_exception_handler(handler: ExceptionHandler | null): void {
    if (handler != null && !isCallable(handler)) throw raised(TypeErrorCtor, `A callable object or None is expected, got ${repr(handler)}`);
    this.#handler = handler ?? null;
  }

  call_exception_handler(context: ExceptionContext): void {
    if (this.#handler === null) {
      defaultExceptionHandler(context);
      return;
    }
    try {
      ReflectApply(this.#handler, undefined, [this, context]);
    } catch (exception) {
      if (agent.guard.over !== null) throw exception;
      defaultExceptionHandler({ message: "Unhandled error in exception handler", exception });
    }
  }

  shutdown_asyncgens(): Promise<void> {
    return shutdownAsyncgens(this);
  }

  _check_closed(): void {
    if (this.#closed) throw raised(RuntimeError, "Event loop is closed");
  }

  _call_soon(callback: Callback, args: readonly unknown[], context: Context): Handle {
    this._check_closed();
    const handle = new Handle(callback, args, this, context);
    this._ready.enqueue(handle, undefined, false, agent.moment());
    return handle;
  }

  /** call_at(); `isInternal`: a timer of the library itself. */
  _call_at(when: number, callback: Callback, args: readonly unknown[], isInternal: boolean): TimerHandle {
    this._check_closed();
    const timer = new TimerHandle(when, callback, args, this, copyContext(), isInternal);
    heappush(this._scheduled, timer, isEarlier);
    return timer;
  }

  /** call_soon() of a task's wake-up. */
  _wake(task: Wakeable, future: Future): void {
    this._check_closed();
    this._ready.enqueue(task, future, false, agent.moment());
  }

  _asyncgen_firstiter_hook(generator: AsyncGenerator): void {
    this._asyncgens.add(generator);
  }

  _asyncgen_finalizer_hook(generator: AsyncGenerator): void {
    this._asyncgens.delete(generator);
    if (!this.#closed) this._call_soon((closing) => { this.create_task(closing); }, [aclose(generator)], copyContext());
  }

  #checkRunning(): void {
    if (this.#isRunning) throw raised(RuntimeError, "This event loop is already running");
    if (state.runningLoop !== null) throw raised(RuntimeError, "Cannot run the event loop while another loop is running");
  }

  /** `awaited`: id of what the module waits for meanwhile. */
  #runForever(awaited: number): void {
    this._check_closed();
    this.#checkRunning();
    this.#isRunning = true;
    state.runningLoop = this;
    agent.jobs = this._ready;
    try {
      block(awaited, () => { do this.#runOnce(); while (!this.#stopping); });
    } finally {
      this.#stopping = false;
      this.#isRunning = false;
      state.runningLoop = null;
    }
  }

  /** _run_once: one pass. What its handles add runs in the next one. This is the only place where handles are run. */
  #runOnce(): void {
    this.#dropCancelled();
    this.#select();
    const endTime = agent.clock.nowSeconds + CLOCK_RESOLUTION;
    for (let timer = this._scheduled[0]; timer !== undefined && !(timer._when >= endTime); timer = this._scheduled[0]) {
      heappop(this._scheduled, isEarlier)._scheduled = false;
      this._ready.enqueue(timer, undefined, false, agent.recorder.step);
    }
    if (this._ready.size === 0) agent.guard.look(agent.site); // a pass that runs nothing writes no record: look at the bounds all the same
    for (let todo = this._ready.size; todo > 0; todo--) {
      this._ready.runOne();
      if (agent.guard.over !== null) throw agent.guard.over;
    }
  }

  /** Cancelled timers leave the heap when they are at its top, or all at once when they are too many. */
  #dropCancelled(): void {
    const count = this._scheduled.length;
    if (count > MIN_SCHEDULED && this._timer_cancelled_count / count > MIN_CANCELLED_FRACTION) {
      this.#filterCancelled();
      return;
    }
    while (this._scheduled[0]?._cancelled === true) {
      this._timer_cancelled_count--;
      heappop(this._scheduled, isEarlier)._scheduled = false;
    }
  }

  #filterCancelled(): void {
    const kept: TimerHandle[] = [];
    for (let i = 0; i < this._scheduled.length; i++) {
      const timer = this._scheduled[i] as TimerHandle;
      if (timer._cancelled) timer._scheduled = false;
      else append(kept, timer);
    }
    heapify(kept, isEarlier);
    this._scheduled = kept;
    this._timer_cancelled_count = 0;
  }

  /** The selector: jumps to the earliest deadline if nothing is ready. One of NaN is due at once, as CPython's comparisons have it; an infinite one never. */
  #select(): void {
    if (this._ready.size > 0 || this.#stopping) return;
    const first = this._scheduled[0];
    if (first === undefined || first._when === Infinity) agent.guard.end("deadlock", agent.site);
    else agent.clock.advanceToSeconds(first._when);
  }
}

function isEarlier(a: TimerHandle, b: TimerHandle): boolean {
  return a._when < b._when;
}

named(EventLoop, "EventLoop");
represent(EventLoop.prototype, (self) => `<EventLoop running=${self.is_running() ? "True" : "False"} closed=${self.is_closed() ? "True" : "False"} debug=False>`, () => "EventLoop");
