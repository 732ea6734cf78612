/** run() and Runner: Lib/asyncio/runners.py of CPython 3.11.7, without signals. Synchronous: the module waits. */
import { agent } from "../../kernel/agent.ts";
import { copyContext, type Context } from "../../kernel/asyncio/context.ts";
import { newEventLoop, setEventLoop } from "../../kernel/asyncio/events.ts";
import { RuntimeError, ValueError, raised } from "../../kernel/asyncio/exceptions.ts";
import { Frame } from "../../kernel/asyncio/frame.ts";
import { gather } from "../../kernel/asyncio/gather.ts";
import type { EventLoop } from "../../kernel/asyncio/loop.ts";
import { repr } from "../../kernel/asyncio/repr.ts";
import { shutdownAsyncgens, shutdownDefaultExecutor } from "../../kernel/asyncio/shutdown.ts";
import { state } from "../../kernel/asyncio/state.ts";
import type { Task } from "../../kernel/asyncio/task.ts";
import { append } from "../../kernel/primordials.ts";

interface RunnerOptions {
  readonly debug?: boolean | null;
  readonly loop_factory?: (() => EventLoop) | null;
}

export class Runner {
  #state: "created" | "initialized" | "closed" = "created";
  readonly #factory: (() => EventLoop) | null;
  #loop: EventLoop | null = null;
  #context: Context | null = null;
  #setEventLoop = false;

  constructor(options: RunnerOptions = {}) {
    this.#factory = options.loop_factory ?? null;
  }

  __enter__(): this {
    this.#init();
    return this;
  }

  __exit__(): void {
    this.close();
  }

  run(coro: unknown, options: { readonly context?: Context | null } = {}): unknown {
    if (!(coro instanceof Frame)) throw raised(ValueError, `a coroutine was expected, got ${repr(coro)}`);
    if (state.runningLoop !== null) throw raised(RuntimeError, "Runner.run() cannot be called from a running event loop");
    const loop = this.#init();
    return loop.run_until_complete(loop.create_task(coro, { context: options.context ?? this.#context }));
  }

  close(): void {
    if (this.#state !== "initialized" || agent.guard.over !== null) return;
    const loop = this.#loop as EventLoop;
    try {
      agent.site = 0; // what follows is asyncio's own doing
      cancelAllTasks(loop);
      loop.run_until_complete(shutdownAsyncgens(loop));
      loop.run_until_complete(shutdownDefaultExecutor());
    } finally {
      if (agent.guard.over === null) this.#closed(loop); // else what waited is still to be told
    }
  }

  #closed(loop: EventLoop): void {
    if (this.#setEventLoop) setEventLoop(null);
    loop.close();
    this.#loop = null;
    this.#state = "closed";
  }

  get_loop(): EventLoop {
    return this.#init();
  }

  /** _lazy_init */
  #init(): EventLoop {
    if (this.#state === "closed") throw raised(RuntimeError, "Runner is closed");
    if (this.#loop !== null) return this.#loop;
    this.#loop = this.#factory === null ? this.#newLoop() : this.#factory();
    this.#context = copyContext();
    this.#state = "initialized";
    return this.#loop;
  }

  #newLoop(): EventLoop {
    const loop = newEventLoop();
    if (!this.#setEventLoop) setEventLoop(loop);
    this.#setEventLoop = true;
    return loop;
  }
}

export function run(coro: unknown, options: { readonly debug?: boolean | null } = {}): unknown {
  if (state.runningLoop !== null) throw raised(RuntimeError, "asyncio.run() cannot be called from a running event loop");
  const runner = new Runner(options).__enter__();
  try {
    return runner.run(coro);
  } finally {
    runner.close();
  }
}

/** _cancel_all_tasks: once, in order of creation, and waits for all of them. */
function cancelAllTasks(loop: EventLoop): void {
  const tasks: Task[] = [];
  loop._tasks.forEach((task) => { append(tasks, task); });
  if (tasks.length === 0) return;
  for (let i = 0; i < tasks.length; i++) (tasks[i] as Task).cancel();
  loop.run_until_complete(gather(tasks, true));
  for (let i = 0; i < tasks.length; i++) tellError(loop, tasks[i] as Task);
}

function tellError(loop: EventLoop, task: Task): void {
  if (task.cancelled()) return;
  const exception = task.exception();
  if (exception !== null) loop.call_exception_handler({ message: "unhandled exception during asyncio.run() shutdown", exception, task });
}
