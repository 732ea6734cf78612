/** timeout() and Timeout: Lib/asyncio/timeouts.py of CPython 3.11.7. */
import { getRunningLoop } from "../../kernel/asyncio/events.ts";
import { CancelledError, RuntimeError, TimeoutError, raised } from "../../kernel/asyncio/exceptions.ts";
import type { Handle } from "../../kernel/asyncio/handle.ts";
import { coroutineFunction } from "../../kernel/asyncio/library.ts";
import { checkAdded } from "../../kernel/asyncio/numbers.ts";
import { runningTask } from "../../kernel/asyncio/resource.ts";
import type { Task } from "../../kernel/asyncio/task.ts";
import { MathRound, StringCtor } from "../../kernel/primordials.ts";
import { represent } from "../../kernel/represented.ts";
import { copyContext } from "../../kernel/asyncio/context.ts";

type State = "created" | "active" | "expiring" | "expired" | "finished";

const enter = coroutineFunction("Timeout.__aenter__", function* (timeout: Timeout): Generator<unknown, Timeout, never> {
  return timeout._enter();
});
const exit = coroutineFunction("Timeout.__aexit__", function* (timeout: Timeout, error: unknown): Generator<unknown, void, never> {
  timeout._exit(error);
});

export class Timeout {
  #state: State = "created";
  #when: number | null;
  #handler: Handle | null = null;
  #task: Task | null = null;
  #cancelling = 0;

  constructor(when: number | null) {
    this.#when = when ?? null;
  }

  when(): number | null {
    return this.#when;
  }

  reschedule(when: number | null): void {
    if (this.#state === "created") throw raised(RuntimeError, "Timeout has not been entered");
    if (this.#state !== "active") throw raised(RuntimeError, `Cannot change state of ${this.#state} Timeout`);
    this.#when = when;
    this.#handler?.cancel();
    this.#handler = when == null ? null : this.#schedule(when);
  }

  #schedule(when: number): Handle {
    const loop = getRunningLoop();
    const expire = (): void => { this.#onTimeout(); };
    return when <= loop.time() ? loop._call_soon(expire, [], copyContext()) : loop._call_at(when, expire, [], true);
  }

  expired(): boolean {
    return this.#state === "expiring" || this.#state === "expired";
  }

  __aenter__(): Promise<this> {
    return enter(this) as Promise<this>;
  }

  __aexit__(_type: unknown, error: Error | null): Promise<void> {
    return exit(this, error);
  }

  _enter(): this {
    if (this.#state !== "created") throw raised(RuntimeError, "Timeout has already been entered");
    const task = runningTask();
    if (task === null) throw raised(RuntimeError, "Timeout should be used inside a task");
    this.#state = "active";
    this.#task = task;
    this.#cancelling = task.cancelling();
    this.reschedule(this.#when);
    return this;
  }

  /** TimeoutError only if no other request to cancel has come meanwhile. */
  _exit(error: unknown): void {
    this.#handler?.cancel();
    this.#handler = null;
    if (this.#state === "active") this.#state = "finished";
    if (this.#state !== "expiring") return;
    this.#state = "expired";
    const left = this.#task?.uncancel() ?? 0;
    if (left <= this.#cancelling && error instanceof CancelledError) throw raised(TimeoutError);
  }

  /** `repr()` */
  _text(): string {
    return `<Timeout [${this.#state}]${this.#state === "active" ? ` when=${this.#when === null ? "None" : StringCtor(MathRound(this.#when * 1000) / 1000)}` : ""}>`;
  }

  #onTimeout(): void {
    this.#task?.cancel();
    this.#state = "expiring";
    this.#handler = null;
  }
}

/** Ends `delay` seconds from now; null: never. */
export function timeout(delay: number | null): Timeout {
  const now = getRunningLoop().time();
  if (delay != null) checkAdded(delay);
  return new Timeout(delay == null ? null : now + delay);
}

export function timeoutAt(when: number | null): Timeout {
  return new Timeout(when);
}

represent(Timeout.prototype, (self) => self._text(), () => "Timeout");
