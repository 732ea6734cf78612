/** gather(): Lib/asyncio/tasks.py of CPython 3.11.7. */
import { SafeMap, append } from "../primordials.ts";
import { named } from "../define.ts";
import { copyContext } from "./context.ts";
import { ensureFuture } from "./ensure-future.ts";
import { getEventLoop } from "./events.ts";
import { CancelledError, raised } from "./exceptions.ts";
import { Frame } from "./frame.ts";
import { Future, firstPending } from "./future.ts";
import type { EventLoop } from "./loop.ts";
import { Task } from "./task.ts";

/** _GatheringFuture: cancelling it cancels the children; it is not marked as cancelled at once. */
class GatheringFuture extends Future {
  readonly #children: readonly Future[];
  _cancel_requested = false;

  constructor(children: readonly Future[], loop: EventLoop) {
    super({ loop });
    this.#children = children;
    this._awaited = { text: "gather()", site: 0, relation: "which needs", holder: () => firstPending(children) };
    this._traceId();
  }

  override cancel(msg: string | null = null): boolean {
    if (this.done()) return false;
    let cancelled = false;
    for (let i = 0; i < this.#children.length; i++) if ((this.#children[i] as Future).cancel(msg)) cancelled = true;
    if (cancelled) this._cancel_requested = true;
    return cancelled;
  }
}

named(GatheringFuture, "_GatheringFuture");

/** Results in the order of the arguments; a duplicate is run once. */
export function gather(awaitables: readonly unknown[], returnExceptions: boolean): Future {
  if (awaitables.length === 0) return settledFuture([]);
  const children: Future[] = [];
  const known = new SafeMap<unknown, Future>();
  const gathering = new Gathering(children, returnExceptions);
  let loop: EventLoop | null = null;
  for (let i = 0; i < awaitables.length; i++) {
    const one = awaitables[i];
    let future = known.get(one);
    if (future === undefined) {
      future = ensureFuture(one, loop);
      loop ??= future._loop;
      if (future instanceof Task && one instanceof Frame) future._log_destroy_pending = false;
      known.set(one, future);
      future._add_done_callback(gathering.childDone, copyContext());
      gathering.expected++;
    }
    append(children, future);
  }
  gathering.outer = new GatheringFuture(children, loop as EventLoop);
  return gathering.outer;
}

function settledFuture(result: unknown): Future {
  const future = getEventLoop().create_future();
  future.set_result(result);
  return future;
}

class Gathering {
  outer: GatheringFuture | null = null;
  expected = 0;
  #finished = 0;
  readonly #children: readonly Future[];
  readonly #returnExceptions: boolean;
  readonly childDone = (child: Future): void => { this.#childDone(child); };

  constructor(children: readonly Future[], returnExceptions: boolean) {
    this.#children = children;
    this.#returnExceptions = returnExceptions;
  }

  /** _done_callback */
  #childDone(child: Future): void {
    const outer = this.outer;
    this.#finished++;
    if (outer === null || outer.done()) child._retrieved();
    else if (!this.#returnExceptions && child.cancelled()) outer.set_exception(child._make_cancelled_error());
    else if (!this.#returnExceptions && child.exception() !== null) outer.set_exception(child.exception());
    else if (this.#finished === this.expected) this.#complete(outer);
  }

  /** A cancelled gather takes its error from the last child in the order of the arguments: CPython's loop over them rebinds `fut`. */
  #complete(outer: GatheringFuture): void {
    const last = this.#children[this.#children.length - 1] as Future;
    const results: unknown[] = [];
    for (let i = 0; i < this.#children.length; i++) append(results, resultOf(this.#children[i] as Future));
    if (outer._cancel_requested) outer.set_exception(last._make_cancelled_error());
    else outer.set_result(results);
  }
}

function resultOf(child: Future): unknown {
  if (child.cancelled()) return raised(CancelledError, child._cancel_message ?? "");
  return child.exception() ?? child.result();
}
