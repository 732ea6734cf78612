/**
 * Random runs of an asyncio loop with their truth: a toy loop that writes records by the rules of format.ts and, at the
 * same time and from its own knowledge, notes who was in which state. Models are compared with that truth. Nothing of
 * the app imports this.
 *
 * Limits: what a coroutine does is drawn by lot, no snippet stands behind it; `testing-random.ts` is the browser's twin.
 */
import { Kind } from "./format.ts";
import { State } from "./model/view.ts";
import { TraceBuilder } from "./testing.ts";
import type { TrueMoment, TrueRun } from "./testing-random.ts";

export interface TrueAsyncioRun extends TrueRun {
  /** Of each coroutine the row above it. */
  readonly parents: ReadonlyMap<number, number>;
  /** Of each resource its depth after each operation: [step, depth]. */
  readonly depths: ReadonlyMap<number, readonly (readonly [number, number])[]>;
}

interface Coroutine {
  readonly id: number;
  readonly isGenerator: boolean;
  status: "created" | "idle" | "busy" | "ended";
  /** What the coming slice began after. */
  cause: number;
}

interface Task {
  readonly id: number;
  readonly root: Coroutine;
  /** Step of its Task record. */
  readonly made: number;
  /** Who awaits whom inline, outermost first; empty before its first step. */
  readonly stack: Coroutine[];
  status: "ready" | "busy" | "waiting" | "done";
  /** Id awaited while it waits. */
  awaits: number;
}

/** A handle on the ready queue. */
type Handle =
  | { readonly kind: "step"; readonly task: Task; readonly cause: number }
  | { readonly kind: "callback"; readonly cause: number; readonly settles: number }
  | { readonly kind: "timer"; readonly timer: Timer; readonly cause: number };

interface Timer {
  readonly id: number;
  readonly dueMs: number;
  readonly set: number;
  /** Settles a future, cancels a task (a timeout), or calls back. */
  readonly does: { readonly settles: number } | { readonly cancels: Task } | null;
  isQueued: boolean;
}

interface Lock {
  readonly id: number;
  holder: Coroutine | null;
}

const SOURCE = "async function work() { await rest(); }\nasync function* give() { yield 1; }\nconst lock = new Lock();\nrun(work());\n";

/** A run of about `size` records, the same for the same seed. */
export function randomAsyncioRun(seed: number, size: number): TrueAsyncioRun {
  return new RandomAsyncioRun(seed, size).run();
}

class RandomAsyncioRun {
  private readonly build = new TraceBuilder(SOURCE, [
    { name: "work", text: "async function work() { await rest(); }" },
    { name: "give", text: "async function* give() { yield 1; }", flavour: "async generator" },
  ], "asyncio");
  private readonly size: number;
  private state: number;
  private now = 0;
  /** Who runs, and of what kind the handle is. */
  private runner: Coroutine | null = null;
  private loop: TrueMoment["loop"] = "script";
  private ready: Handle[] = [];
  private timers: Timer[] = [];
  private readonly everyone: Coroutine[] = [];
  private readonly tasks: Task[] = [];
  private readonly locks: Lock[] = [];
  /** Futures that nobody has settled. */
  private readonly futures: number[] = [];
  private readonly moments: TrueMoment[] = [];
  private readonly states = new Map<number, [number, State | -1][]>();
  private readonly parents = new Map<number, number>();
  private readonly depths = new Map<number, [number, number][]>();
  private readonly lines: string[] = [];

  constructor(seed: number, size: number) {
    this.state = seed >>> 0;
    this.size = size;
  }

  run(): TrueAsyncioRun {
    const module: Coroutine = { id: this.build.id(), isGenerator: false, status: "busy", cause: 0 };
    this.noted(() => this.build.create(module.id, 0, 0, 0));
    this.parents.set(module.id, 0);
    this.become(module, 1, State.Running);
    this.runner = module;
    const reason = this.script(module) ? 0 : 3;
    this.runner = null;
    this.loop = "idle";
    for (const handle of this.ready) if (handle.kind !== "timer") this.queuedAtEnd(handle);
    this.loop = "ended";
    this.noted(() => this.build.end(reason));
    const { moments, states, lines, parents, depths } = this;
    return { ...this.build.build(), moments, states, lines, parents, depths };
  }

  /** The module: it runs the loop a few times; false if the run was cut meanwhile. */
  private script(module: Coroutine): boolean {
    for (let runs = 1 + this.lot(3); runs > 0; runs--) {
      while (this.lot(3) > 0) this.act(module);
      const main = this.makeTask(this.call(1, module.id), module.id);
      this.pause(module, main.id);
      if (!this.runUntil(main)) return false;
      this.resume(module, this.build.step - 1);
    }
    this.end(module, () => this.build.return(module.id, "undefined", module.cause));
    return true;
  }

  private runUntil(main: Task): boolean {
    while (main.status !== "done") {
      this.loop = "idle";
      if (this.ready.length === 0 && !this.waitForTimer()) return false;
      for (const timer of this.dueTimers()) this.ready.push({ kind: "timer", timer, cause: timer.set });
      for (let left = this.ready.length; left > 0; left--) {
        if (this.build.step >= this.size) return false;
        this.handle(this.ready.shift());
        this.loop = "idle";
      }
    }
    return true;
  }

  private waitForTimer(): boolean {
    const due = Math.min(...this.timers.map((timer) => timer.dueMs));
    if (due === Infinity) return false;
    if (due > this.now) this.noted(() => this.build.clock((this.now = due)));
    return true;
  }

  private dueTimers(): Timer[] {
    const due = this.inOrder().filter((timer) => timer.dueMs <= this.now && !timer.isQueued);
    for (const timer of due) timer.isQueued = true;
    return due;
  }

  private inOrder(): Timer[] {
    return [...this.timers].sort((a, b) => a.dueMs - b.dueMs || a.set - b.set);
  }

  /** A number in [0, below). */
  private lot(below: number): number {
    this.state = (Math.imul(this.state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((this.state / 2 ** 32) * below);
  }

  private some<T>(list: readonly T[]): T | undefined {
    return list[this.lot(Math.max(list.length, 1))];
  }

  /** Writes a record and notes the moment in which it was written. */
  private noted(write: () => number, after: () => void = () => undefined): number {
    const step = this.build.step;
    const stack = this.runner === null ? [] : [this.runner.id];
    const loop = this.runner === null ? this.loop : null;
    const microtasks = this.ready.filter((handle) => handle.kind !== "timer" && handle.cause < step).map((handle) => [jobOf(handle), handle.cause] as const);
    write();
    after();
    this.moments.push({ stack, loop, microtasks, timers: this.inOrder().map((timer) => timer.id) });
    return step;
  }

  private become(coroutine: Coroutine, step: number, state: State | -1): void {
    const known = this.states.get(coroutine.id) ?? [];
    if (known.push([step, state]) === 1) this.states.set(coroutine.id, known);
  }

  private handle(handle: Handle | undefined): void {
    if (handle === undefined) return;
    if (handle.kind === "timer") this.fire(handle.timer);
    else if (handle.kind === "callback") this.reaction(handle);
    else this.step(handle.task, handle.cause);
  }

  private step(task: Task, cause: number): void {
    task.status = "busy";
    this.loop = null;
    const innermost = task.stack.at(-1);
    if (innermost !== undefined) this.resume(innermost, cause);
    else if (this.lot(6) === 0) return this.endUnstarted(task);
    else this.start(task.root, task, cause);
    this.slices(task);
  }

  /** Cancelled before its first step: its body never runs. */
  private endUnstarted(task: Task): void {
    this.queuedUntil({ kind: "step", task, cause: task.made }, () => this.end(task.root, () => this.build.cancelled(task.root.id, "CancelledError", task.made)));
    this.finishTask(task, this.build.step - 1);
  }

  private start(coroutine: Coroutine, task: Task, cause: number): void {
    const write = (): number => this.noted(() => this.build.start(coroutine.id, task.id, cause));
    const step = task.stack.length === 0 ? this.queuedUntil({ kind: "step", task, cause }, write) : write();
    this.resume(coroutine, cause);
    this.become(coroutine, step + 1, State.Running);
    task.stack.push(coroutine);
  }

  /** A handle that is taken off the queue by the very record that is written was in it until then. */
  private queuedUntil(handle: Handle, write: () => number): number {
    this.ready.unshift(handle);
    const step = write();
    this.ready.shift();
    return step;
  }

  private resume(coroutine: Coroutine, cause: number): void {
    coroutine.cause = cause;
    coroutine.status = "busy";
    this.runner = coroutine;
    if (this.states.get(coroutine.id)?.at(-1)?.[1] !== State.Running) this.become(coroutine, this.build.step, State.Running);
  }

  /** One slice after the other, as long as somebody goes on in this handle. */
  private slices(task: Task): void {
    for (let top = task.stack.at(-1); top !== undefined && this.runner === top; top = task.stack.at(-1)) this.slice(top, task);
    this.runner = null;
  }

  private slice(top: Coroutine, task: Task): void {
    while (this.lot(5) < 3) this.act(top);
    const way = this.build.step >= this.size || task.stack.length > 6 ? 0 : this.lot(top.isGenerator ? 11 : 9);
    if (way <= 1) this.finish(top, task);
    else if (way === 2) this.sleep(top, task);
    else if (way === 3) this.yieldTurn(top, task);
    else if (way === 4) this.awaitCoroutine(top, task);
    else if (way === 5) this.awaitTask(top, task);
    else if (way === 6) this.ask(top, task);
    else if (way === 7) this.awaitFuture(top, task);
    else if (way === 8) this.acquire(top, task);
    else this.hand(top, task);
  }

  private act(who: Coroutine): void {
    const { id } = who;
    const ways: (() => void)[] = [
      () => this.write(id), () => this.write(id), () => void this.call(1 + this.lot(2), id), () => void this.makeTask(this.call(1, id), id),
      () => this.adopt(id), () => this.callLater(id), () => this.callSoon(), () => this.block(id), () => this.cancel(id), () => this.rename(),
      () => this.settleFuture(), () => this.makeLock(id), () => this.release(who), () => this.setTimeout(id),
    ];
    ways[this.lot(ways.length)]?.();
  }

  private write(id: number): void {
    const text = `line ${this.lot(100)}`;
    this.noted(() => this.build.write(id, text, this.build.site("run(work())")));
    this.lines.push(text);
  }

  /** time.sleep(): the clock moves while it runs; what it writes next shows that it was still the one. */
  private block(id: number): void {
    this.noted(() => this.build.clock((this.now += 1 + this.lot(3))));
    this.write(id);
  }

  private call(index: number, parent: number): Coroutine {
    const coroutine: Coroutine = { id: this.build.id(), isGenerator: index === 2, status: "created", cause: 0 };
    const step = this.noted(() => this.build.create(coroutine.id, parent, index, 0, String(this.lot(3))));
    this.everyone.push(coroutine);
    this.become(coroutine, step + 1, State.Created);
    this.parents.set(coroutine.id, parent);
    return coroutine;
  }

  private makeTask(root: Coroutine, maker: number): Task {
    const id = this.build.id();
    const named = this.lot(3) === 0;
    const made = this.noted(() => this.build.task(root.id, id, named ? `name ${this.lot(3)}` : `Task-${id}`, named));
    root.status = "busy";
    if (maker !== 0) this.parents.set(root.id, maker);
    const task: Task = { id, root, made, stack: [], status: "ready", awaits: 0 };
    this.tasks.push(task);
    this.become(root, made + 1, State.Ready);
    this.ready.push({ kind: "step", task, cause: made });
    return task;
  }

  /** A task of a coroutine that was made before, perhaps by another. */
  private adopt(maker: number): void {
    const root = this.some(this.everyone.filter((one) => !one.isGenerator && one.status === "created"));
    if (root !== undefined) this.makeTask(root, maker);
  }

  private rename(): void {
    const task = this.some(this.tasks.filter((one) => one.status !== "done"));
    if (task !== undefined) this.noted(() => this.build.task(task.root.id, task.id, `renamed ${this.lot(2)}`, true));
  }

  private setTimer(id: number, does: Timer["does"]): void {
    const timer: Timer = { id: this.build.id(), dueMs: this.now + this.lot(20), set: this.build.step, does, isQueued: false };
    this.noted(() => this.build.timerSet(id, timer.id, timer.dueMs), () => this.timers.push(timer));
  }

  private callLater(id: number): void {
    this.setTimer(id, null);
  }

  private setTimeout(id: number): void {
    const task = this.some(this.tasks.filter((one) => one.status !== "done"));
    if (task !== undefined) this.setTimer(id, { cancels: task });
  }

  private callSoon(): void {
    this.ready.push({ kind: "callback", cause: this.build.step, settles: this.lot(2) === 0 ? (this.futures.pop() ?? 0) : 0 });
    // Whoever schedules is seen to run until then.
    if (this.runner !== null) this.write(this.runner.id);
  }

  private cancel(asker: number): void {
    const task = this.some(this.tasks.filter((one) => one.status !== "done" && one.status !== "busy"));
    if (task === undefined) return;
    const step = this.noted(() => this.build.cancelRequest(task.root.id, task.id, asker));
    if (task.status === "waiting") this.wakeTask(task, step);
  }

  private settleFuture(): void {
    const future = this.futures.pop();
    if (future === undefined || this.runner === null) return;
    this.wake(future, this.build.step);
    this.write(this.runner.id);
  }

  private wake(id: number, cause: number): void {
    for (const task of this.tasks) if (task.status === "waiting" && task.awaits === id) this.wakeTask(task, cause);
  }

  private wakeTask(task: Task, cause: number): void {
    task.status = "ready";
    task.awaits = 0;
    const innermost = task.stack.at(-1);
    if (innermost !== undefined) this.become(innermost, cause + 1, State.Ready);
    this.ready.push({ kind: "step", task, cause });
  }

  private makeLock(id: number): void {
    const lock: Lock = { id: this.build.id(), holder: null };
    this.noted(() => this.build.resourceNew(id, lock.id, "Lock", this.build.site("new Lock()")));
    this.locks.push(lock);
    this.depths.set(lock.id, []);
  }

  private release(who: Coroutine): void {
    const lock = this.locks.find((one) => one.holder === who);
    if (lock === undefined) return;
    lock.holder = null;
    const step = this.operate(who, lock, "release", 0);
    const waiter = this.tasks.find((task) => task.status === "waiting" && task.awaits === lock.id);
    if (waiter !== undefined) this.wakeTask(waiter, step);
  }

  private operate(who: Coroutine, lock: Lock, operation: "acquire" | "release", depth: number): number {
    const step = this.noted(() => this.build.resource(who.id, lock.id, operation, depth));
    this.depths.get(lock.id)?.push([step, depth]);
    return step;
  }

  private acquire(top: Coroutine, task: Task): void {
    const lock = this.some(this.locks);
    if (lock === undefined) return this.yieldTurn(top, task);
    if (lock.holder !== null) return void this.wait(top, task, lock.id);
    lock.holder = top;
    this.operate(top, lock, "acquire", 1);
  }

  /** A slice ends at an await. */
  private pause(coroutine: Coroutine, awaited: number): number {
    const step = this.noted(() => this.build.suspend(coroutine.id, awaited, coroutine.cause, this.build.site("await rest()")));
    this.runner = null;
    this.become(coroutine, step + 1, State.Awaiting);
    return step;
  }

  /** It waits for something that the loop will tell of: the handle ends. */
  private wait(top: Coroutine, task: Task, awaited: number): number {
    const step = this.pause(top, awaited);
    task.status = "waiting";
    task.awaits = awaited;
    return step;
  }

  private sleep(top: Coroutine, task: Task): void {
    const future = this.build.id();
    this.setTimer(top.id, { settles: future });
    this.wait(top, task, future);
  }

  private yieldTurn(top: Coroutine, task: Task): void {
    this.wakeTask(task, this.wait(top, task, 0));
  }

  private awaitFuture(top: Coroutine, task: Task): void {
    const future = this.some(this.futures) ?? this.build.id();
    if (!this.futures.includes(future)) this.futures.push(future);
    this.wait(top, task, future);
  }

  private awaitTask(top: Coroutine, task: Task): void {
    const other = this.some(this.tasks.filter((one) => one.status !== "done" && one !== task));
    if (other === undefined) return this.yieldTurn(top, task);
    this.wait(top, task, other.id);
  }

  private awaitCoroutine(top: Coroutine, task: Task): void {
    const made = this.some(this.everyone.filter((one) => !one.isGenerator && one.status === "created"));
    const next = made === undefined || this.lot(2) === 0 ? this.call(1, top.id) : made;
    const step = this.pause(top, next.id);
    this.parents.set(next.id, top.id);
    this.start(next, task, step);
  }

  /** next(), or aclose(), of a generator that nobody asks just now. */
  private ask(top: Coroutine, task: Task): void {
    const generator = this.some(this.everyone.filter((one) => one.isGenerator && (one.status === "created" || one.status === "idle")));
    if (generator === undefined) return this.yieldTurn(top, task);
    const step = this.pause(top, generator.id);
    if (generator.status === "created" && this.lot(4) === 0) return this.closeUnstarted(generator, top, step);
    if (generator.status === "created") return this.start(generator, task, step);
    task.stack.push(generator);
    this.resume(generator, step);
  }

  private closeUnstarted(generator: Coroutine, consumer: Coroutine, cause: number): void {
    const step = this.end(generator, () => this.build.closed(generator.id, "", cause));
    this.resume(consumer, step);
  }

  private hand(top: Coroutine, task: Task): void {
    const consumer = task.stack.at(-2);
    if (consumer === undefined) throw new Error("a generator is always asked by somebody");
    const step = this.noted(() => this.build.yield(top.id, consumer.id, top.cause, this.build.site("yield 1")));
    this.become(top, step + 1, State.Suspended);
    top.status = "idle";
    task.stack.pop();
    this.resume(consumer, step);
  }

  private finish(top: Coroutine, task: Task): void {
    const ways = [() => this.build.return(top.id, "1", top.cause), () => this.build.throw(top.id, "Error: no", top.cause), () => this.build.cancelled(top.id, "CancelledError", top.cause)];
    const step = this.end(top, this.some(ways) ?? (() => this.build.return(top.id, "1", top.cause)));
    task.stack.pop();
    const awaiter = task.stack.at(-1);
    if (awaiter === undefined) this.finishTask(task, step);
    else this.resume(awaiter, step);
  }

  private end(coroutine: Coroutine, write: () => number): number {
    for (const lock of this.locks) if (lock.holder === coroutine) lock.holder = null;
    const step = this.noted(write);
    this.runner = null;
    coroutine.status = "ended";
    this.become(coroutine, step + 1, -1);
    return step;
  }

  private finishTask(task: Task, step: number): void {
    task.status = "done";
    this.wake(task.id, step);
  }

  private fire(timer: Timer): void {
    const remove = (): void => void (this.timers = this.timers.filter((other) => other !== timer));
    this.loop = "timer";
    const step = this.noted(() => this.build.timerFire(timer.id, timer.set), remove);
    if (timer.does === null) this.callback(step, 0, false);
    else if ("settles" in timer.does) this.wake(timer.does.settles, step);
    else this.timeOut(timer.does.cancels);
  }

  private timeOut(task: Task): void {
    if (task.status === "done") return;
    const step = this.noted(() => this.build.cancelRequest(task.root.id, task.id, 0));
    if (task.status === "waiting") this.wakeTask(task, step);
  }

  private reaction({ cause, settles }: Extract<Handle, { kind: "callback" }>): void {
    this.loop = "reaction";
    this.callback(cause, settles, true);
  }

  /** What a plain callback does bears coroutine 0. A task that it makes tells nobody who made it. */
  private callback(cause: number, settles: number, isHandle: boolean): void {
    if (this.lot(3) === 0) this.adopt(0);
    if (this.lot(2) === 0) this.write(0);
    // First of all in a handle after a timer's, it would be taken for a timeout's.
    if (this.lot(3) === 0 && (!isHandle || this.lines.length > 0)) {
      this.write(0);
      this.cancel(0);
    }
    if (this.lot(3) === 0 && this.build.step < this.size) this.makeTask(this.call(1, 0), 0);
    if (this.lot(3) === 0) this.callSoon();
    const step = this.noted(() => this.build.callback(cause, settles));
    if (settles !== 0) this.wake(settles, step);
  }

  private queuedAtEnd(handle: Exclude<Handle, { kind: "timer" }>): void {
    this.noted(() => this.build.record(Kind.Queued, 0, jobOf(handle), handle.cause, 0));
  }
}

/** The coroutine that a handle runs first, 0 for a callback. */
function jobOf(handle: Handle): number {
  return handle.kind === "step" ? (handle.task.stack.at(-1) ?? handle.task.root).id : 0;
}
