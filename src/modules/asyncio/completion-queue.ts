/** The queue inside of as_completed(): asyncio's own Queue there, here without a track in the trace; get() waits in the same turns. */
import { getRunningLoop } from "../../kernel/asyncio/events.ts";
import type { Future } from "../../kernel/asyncio/future.ts";
import { coroutineFunction } from "../../kernel/asyncio/library.ts";
import { append } from "../../kernel/primordials.ts";
import { Waiters } from "./waiters.ts";

const get = coroutineFunction("Queue.get", function* (queue: CompletionQueue): Generator<unknown, Future | null, never> {
  while (queue.isEmpty) {
    const future = getRunningLoop().create_future();
    future._awaited = { text: "as_completed()", site: 0, relation: "which needs", holder: () => queue.nextToEnd() };
    const waiter = queue.getters.append(future);
    try {
      yield future;
    } catch (error) {
      future.cancel();
      queue.getters.remove(waiter);
      if (!queue.isEmpty && !future.cancelled()) queue.wakeNext();
      throw error;
    }
  }
  return queue.take();
});

export class CompletionQueue {
  readonly getters = new Waiters();
  /** For deadlocks: who is waited for. */
  nextToEnd: () => Future | null = () => null;
  readonly #items: (Future | null)[] = [];
  #head = 0;

  get isEmpty(): boolean {
    return this.#head === this.#items.length;
  }

  get(): Promise<Future | null> {
    return get(this);
  }

  put(future: Future | null): void {
    append(this.#items, future);
    this.wakeNext();
  }

  take(): Future | null {
    return this.#items[this.#head++] ?? null;
  }

  wakeNext(): void {
    for (let future = this.getters.popleft(); future !== null; future = this.getters.popleft()) {
      if (future.done()) continue;
      future.set_result(null);
      return;
    }
  }
}
