/** Queue, PriorityQueue and LifoQueue: Lib/asyncio/queues.py of CPython 3.11.7. An item is not handed over: a woken getter looks again when it runs. */
import { QueueEmpty, QueueFull, ValueError, raised } from "../../kernel/asyncio/exceptions.ts";
import { heappop, heappush } from "../../kernel/asyncio/heapq.ts";
import { coroutineFunction } from "../../kernel/asyncio/library.ts";
import { Resource } from "../../kernel/asyncio/resource.ts";
import { append } from "../../kernel/primordials.ts";
import { address } from "../../kernel/asyncio/address.ts";
import { represent, type Show } from "../../kernel/represented.ts";
import { constructorName } from "../../kernel/preview.ts";
import { lessThan } from "./less-than.ts";
import { LoopBound } from "./loop-bound.ts";
import { Waiters } from "./waiters.ts";

/** Waits in `waiters` until it is woken; if it is cancelled after that, the next one is woken in its place. */
const turn = coroutineFunction("Queue._turn", function* (queue: Queue, waiters: Waiters, verb: string, stillBlocked: () => boolean): Generator<unknown, void, never> {
  const future = queue._resource.waiter(queue._get_loop(), verb);
  const waiter = waiters.append(future);
  try {
    yield future;
  } catch (error) {
    future.cancel(); // in case it is not done yet
    waiters.remove(waiter);
    if (!stillBlocked() && !future.cancelled()) wakeNext(waiters);
    throw error;
  }
});

const put = coroutineFunction("Queue.put", function* (queue: Queue, item: unknown): Generator<unknown, void, never> {
  while (queue.full()) yield turn(queue, queue._putters, "put()", () => queue.full());
  queue.put_nowait(item);
});

const get = coroutineFunction("Queue.get", function* (queue: Queue): Generator<unknown, unknown, never> {
  while (queue.empty()) yield turn(queue, queue._getters, "get()", () => queue.empty());
  return queue.get_nowait();
});

const join = coroutineFunction("Queue.join", function* (queue: Queue): Generator<unknown, void, never> {
  if (queue._unfinished_tasks === 0) return;
  const future = queue._resource.waiter(queue._get_loop(), "join()");
  const waiter = queue._joiners.append(future);
  try {
    yield future;
  } finally {
    queue._joiners.remove(waiter);
  }
});

/** _wakeup_next */
function wakeNext(waiters: Waiters): void {
  for (let future = waiters.popleft(); future !== null; future = waiters.popleft()) {
    if (future.done()) continue;
    future.set_result(null);
    return;
  }
}

export class Queue<T = unknown> extends LoopBound {
  readonly #maxsize: number;
  readonly _queue: T[] = [];
  /** Items before this place are gone. */
  #head = 0;
  _unfinished_tasks = 0;
  readonly _getters = new Waiters();
  readonly _putters = new Waiters();
  readonly _joiners = new Waiters();
  readonly _resource: Resource;

  constructor(maxsize = 0) {
    super();
    this.#maxsize = maxsize;
    const name = constructorName(this);
    this._resource = new Resource(maxsize > 0 ? `${name}(${maxsize})` : name);
  }

  get maxsize(): number {
    return this.#maxsize;
  }

  qsize(): number {
    return this._queue.length - this.#head;
  }

  empty(): boolean {
    return this.qsize() === 0;
  }

  full(): boolean {
    return this.#maxsize > 0 && this.qsize() >= this.#maxsize;
  }

  put(item: T): Promise<void> {
    return put(this, item);
  }

  put_nowait(item: T): void {
    if (this.full()) throw raised(QueueFull);
    this._put(item);
    this._unfinished_tasks++;
    this._resource.did("put", this.qsize());
    wakeNext(this._getters);
  }

  get(): Promise<T> {
    return get(this) as Promise<T>;
  }

  get_nowait(): T {
    if (this.empty()) throw raised(QueueEmpty);
    const item = this._get();
    this._resource.did("get", this.qsize());
    wakeNext(this._putters);
    return item;
  }

  task_done(): void {
    if (this._unfinished_tasks <= 0) throw raised(ValueError, "task_done() called too many times");
    this._unfinished_tasks--;
    if (this._unfinished_tasks === 0) this._joiners.wake(Infinity, true);
  }

  join(): Promise<void> {
    return join(this);
  }

  /** What is inside, in the order of its store. */
  _items(): T[] {
    const items: T[] = [];
    for (let i = this.#head; i < this._queue.length; i++) append(items, this._queue[i] as T);
    return items;
  }

  _put(item: T): void {
    append(this._queue, item);
  }

  _get(): T {
    const item = this._queue[this.#head] as T;
    this._queue[this.#head++] = undefined as T;
    if (this.#head === this._queue.length) this._queue.length = this.#head = 0;
    return item;
  }
}

export class PriorityQueue<T = unknown> extends Queue<T> {
  override _put(item: T): void {
    heappush(this._queue, item, lessThan);
  }

  override _get(): T {
    return heappop(this._queue, lessThan);
  }
}

export class LifoQueue<T = unknown> extends Queue<T> {
  override _get(): T {
    const item = this._queue[this._queue.length - 1] as T;
    this._queue.length--;
    return item;
  }
}

/** Queue.__repr__ */
function queueText(queue: Queue, show: Show): string {
  const items = queue.empty() ? "" : ` _queue=${show(queue._items())}`;
  const getters = queue._getters.size > 0 ? ` _getters[${queue._getters.size}]` : "";
  const putters = queue._putters.size > 0 ? ` _putters[${queue._putters.size}]` : "";
  const tasks = queue._unfinished_tasks > 0 ? ` tasks=${queue._unfinished_tasks}` : "";
  return `<${constructorName(queue)} at ${address(queue)} maxsize=${queue.maxsize}${items}${getters}${putters}${tasks}>`;
}

represent(Queue.prototype, queueText, (self) => self._resource.name);
