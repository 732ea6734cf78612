/** as_completed(): Lib/asyncio/tasks.py of CPython 3.11.7. Futures are taken in the order of the argument. */
import { copyContext } from "../../kernel/asyncio/context.ts";
import { ensureFuture } from "../../kernel/asyncio/ensure-future.ts";
import { getEventLoop } from "../../kernel/asyncio/events.ts";
import { TimeoutError, raised } from "../../kernel/asyncio/exceptions.ts";
import { Frame } from "../../kernel/asyncio/frame.ts";
import { Future, firstPending } from "../../kernel/asyncio/future.ts";
import type { TimerHandle } from "../../kernel/asyncio/handle.ts";
import { coroutineFunction } from "../../kernel/asyncio/library.ts";
import { checkAdded } from "../../kernel/asyncio/numbers.ts";
import { typeName } from "../../kernel/asyncio/type-name.ts";
import { SafeSet, TypeErrorCtor, append } from "../../kernel/primordials.ts";
import { CompletionQueue } from "./completion-queue.ts";
import { listOf } from "./list-of.ts";
import { timerAfter } from "./sleep.ts";
import { distinct } from "./wait.ts";

interface AsCompletedOptions {
  readonly timeout?: number | null;
}

const waitForOne = coroutineFunction("_wait_for_one", function* (done: CompletionQueue): Generator<unknown, unknown, never> {
  const future: unknown = yield done.get();
  if (future === null) throw raised(TimeoutError);
  return (future as Future).result();
});

export function* asCompleted(given: unknown, options: AsCompletedOptions = {}): Generator<Promise<unknown>, void, undefined> {
  if (given instanceof Future || given instanceof Frame) throw raised(TypeErrorCtor, `expect an iterable of futures, not ${typeName(given)}`);
  const run = new Completions(distinct(listOf(given)), options.timeout ?? null);
  for (let i = 0; i < run.count; i++) yield waitForOne(run.done);
}

class Completions {
  readonly done = new CompletionQueue();
  readonly count: number;
  readonly #todo = new SafeSet<Future>();
  readonly #timer: TimerHandle | null = null;
  readonly #completed = (future: Future): void => { this.#onCompletion(future); };

  constructor(awaitables: readonly unknown[], timeout: number | null) {
    const loop = getEventLoop();
    const futures: Future[] = [];
    for (let i = 0; i < awaitables.length; i++) append(futures, ensureFuture(awaitables[i], loop));
    for (let i = 0; i < futures.length; i++) this.#todo.add(futures[i] as Future);
    for (let i = 0; i < futures.length; i++) (futures[i] as Future)._add_done_callback(this.#completed, copyContext());
    this.done.nextToEnd = () => firstPending(futures);
    this.count = this.#todo.size;
    if (timeout !== null) checkAdded(timeout);
    if (this.count > 0 && timeout !== null) this.#timer = timerAfter(loop, timeout, () => { this.#onTimeout(); }, []);
  }

  #onTimeout(): void {
    this.#todo.forEach((future) => {
      future.remove_done_callback(this.#completed);
      this.done.put(null);
    });
    this.#todo.clear();
  }

  #onCompletion(future: Future): void {
    if (this.#todo.size === 0) return; // the timeout was first
    this.#todo.delete(future);
    this.done.put(future);
    if (this.#todo.size === 0) this.#timer?.cancel();
  }
}
