/**
 * Random runs with their truth: a toy event loop that writes records with `TraceBuilder` and, at the same time and
 * from its own knowledge, notes who was in which state and on the stack. Models are compared with that truth.
 * Nothing of the app imports this.
 *
 * Limits: the browser's loop; what a coroutine does is drawn by lot, no snippet stands behind it.
 */
import { State, type Moment } from "./model/view.ts";
import { Kind, ValueRole } from "./format.ts";
import { TraceBuilder, type BuiltTrace } from "./testing.ts";

/** What the toy loop knows of the moment in which a record was written. */
export interface TrueMoment {
  readonly stack: readonly number[];
  readonly loop: Moment["loop"];
  /** [coroutine (0: a reaction), cause], in queue order. */
  readonly microtasks: readonly (readonly [number, number])[];
  /** Ids, in due order. */
  readonly timers: readonly number[];
}

export interface TrueRun extends BuiltTrace {
  readonly moments: readonly TrueMoment[];
  /** Of each coroutine: from which step on it was in which state; -1 once it had ended. */
  readonly states: ReadonlyMap<number, readonly (readonly [step: number, state: State | -1])[]>;
  readonly lines: readonly string[];
}

interface Coroutine {
  readonly id: number;
  readonly isGenerator: boolean;
  status: "idle" | "busy" | "ended";
  /** What the coming slice began after. */
  cause: number;
  /** Who asked for the coming value of a generator; 0: a generator that nobody asks. */
  consumer: number;
}

interface Job {
  /** null: a plain reaction. */
  readonly coroutine: Coroutine | null;
  readonly cause: number;
  readonly settles: number;
}

interface Timer {
  readonly id: number;
  readonly dueMs: number;
  readonly set: number;
  /** Woken by a native resolve; null: a plain callback. */
  readonly sleeper: Coroutine | null;
}

const SOURCE = "async function work() { await rest(); }\nasync function* give() { yield 1; }\nawait work(); for await (const x of give()) log(x);\n";
const DEEPEST_STACK = 4;

/** A run of about `size` records, the same for the same seed. */
export function randomRun(seed: number, size: number): TrueRun {
  return new RandomRun(seed, size).run();
}

class RandomRun {
  private readonly build = new TraceBuilder(SOURCE, [
    { name: "work", text: "async function work() { await rest(); }" },
    { name: "give", text: "async function* give() { yield 1; }", flavour: "async generator" },
  ]);
  private readonly size: number;
  private state: number;
  private now = 0;
  private readonly stack: Coroutine[] = [];
  private loop: Moment["loop"] = "script";
  private readonly jobs: Job[] = [];
  private timers: Timer[] = [];
  private readonly everyone: Coroutine[] = [];
  private readonly waiters = new Map<number, Coroutine[]>();
  private readonly moments: TrueMoment[] = [];
  private readonly states = new Map<number, [number, State | -1][]>();
  private readonly lines: string[] = [];

  constructor(seed: number, size: number) {
    this.state = seed >>> 0;
    this.size = size;
  }

  run(): TrueRun {
    this.call(0, 0);
    this.loop = "idle";
    while (this.build.step < this.size && (this.jobs.length > 0 || this.timers.length > 0)) this.turn();
    for (const job of this.jobs) this.noted(() => this.build.record(Kind.Queued, 0, job.coroutine?.id ?? 0, job.cause, 0));
    this.loop = "ended";
    this.noted(() => this.build.end(3));
    return { ...this.build.build(), moments: this.moments, states: this.states, lines: this.lines };
  }

  /** A number in [0, below). */
  private lot(below: number): number {
    this.state = (Math.imul(this.state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((this.state / 2 ** 32) * below);
  }

  /** Writes a record and notes the moment in which it was written. */
  private noted(write: () => number, after: () => void = () => undefined): number {
    const step = this.build.step;
    const [stack, loop] = [this.stack.map((one) => one.id).reverse(), this.stack.length > 0 ? null : this.loop];
    const microtasks = this.jobs.filter((job) => job.cause < step).map((job) => [job.coroutine?.id ?? 0, job.cause] as const);
    write();
    after();
    const timers = [...this.timers].sort((a, b) => a.dueMs - b.dueMs || a.set - b.set).map((timer) => timer.id);
    this.moments.push({ stack, loop, microtasks, timers });
    return step;
  }

  private become(coroutine: Coroutine, step: number, state: State | -1): void {
    const known = this.states.get(coroutine.id) ?? [];
    if (known.push([step, state]) === 1) this.states.set(coroutine.id, known);
  }

  private turn(): void {
    const job = this.jobs.shift();
    if (job === undefined) this.fire();
    else if (job.coroutine === null) this.reaction(job);
    else this.resume(job.coroutine, job.cause);
    this.loop = "idle";
  }

  private resume(coroutine: Coroutine, cause: number): void {
    coroutine.cause = cause;
    coroutine.status = "busy";
    this.stack.push(coroutine);
    this.become(coroutine, this.build.step, State.Running);
    this.slice(coroutine);
  }

  private reaction(job: Job): void {
    this.loop = "reaction";
    this.callbackBody();
    const step = this.noted(() => this.build.callback(job.cause, job.settles));
    this.wake(job.settles, step);
  }

  private fire(): void {
    const timer = this.timers.reduce((a, b) => (b.dueMs < a.dueMs || (b.dueMs === a.dueMs && b.set < a.set) ? b : a));
    if (timer.dueMs > this.now) this.noted(() => this.build.clock((this.now = timer.dueMs)));
    this.loop = "timer";
    const remove = (): void => void (this.timers = this.timers.filter((other) => other !== timer));
    const step = this.noted(() => this.build.timerFire(timer.id, timer.set), remove);
    if (timer.sleeper !== null) this.queue(timer.sleeper, step);
    else this.timerCallback(step);
    if (timer.sleeper !== null && this.lot(3) === 0) this.jobs.push({ coroutine: null, cause: step, settles: this.build.id() });
  }

  private timerCallback(fire: number): void {
    this.callbackBody();
    this.noted(() => this.build.callback(fire));
  }

  /** What a plain callback does bears coroutine 0. */
  private callbackBody(): void {
    if (this.lot(3) === 0) this.askSomeGenerator(null);
    if (this.lot(2) === 0) this.write(0);
    if (this.lot(3) === 0 && this.build.step < this.size) this.call(1 + this.lot(2), 0);
    if (this.lot(3) === 0) this.queueReaction();
  }

  private queueReaction(): void {
    this.jobs.push({ coroutine: null, cause: this.build.step, settles: 0 });
  }

  private queue(coroutine: Coroutine, cause: number): void {
    this.become(coroutine, cause + 1, State.Ready);
    this.jobs.push({ coroutine, cause, settles: 0 });
  }

  private wake(id: number, cause: number): void {
    for (const waiter of this.waiters.get(id) ?? []) this.queue(waiter, cause);
    this.waiters.delete(id);
  }

  /** Calls function `index`: an async function runs at once, a generator waits to be asked. */
  private call(index: number, parent: number): void {
    const coroutine: Coroutine = { id: this.build.id(), isGenerator: index === 2, status: "idle", cause: 0, consumer: 0 };
    const args = this.lot(2) === 0 ? String(this.lot(3)) : undefined;
    coroutine.cause = this.noted(() => this.build.create(coroutine.id, parent, index, 0, args));
    this.everyone.push(coroutine);
    this.become(coroutine, coroutine.cause + 1, coroutine.isGenerator ? State.Created : State.Running);
    if (coroutine.isGenerator) return;
    coroutine.status = "busy";
    this.stack.push(coroutine);
    this.slice(coroutine);
  }

  /** One stretch of running, until it waits or ends. */
  private slice(coroutine: Coroutine): void {
    while (this.lot(5) < 3) this.act(coroutine);
    const way = this.build.step >= this.size ? 0 : this.lot(coroutine.isGenerator ? 7 : 6);
    if (way === 0) this.finish(coroutine);
    else if (way <= 2) this.sleep(coroutine);
    else if (way === 3) this.awaitSettled(coroutine);
    else if (way <= 5) this.awaitSomeone(coroutine);
    else this.hand(coroutine);
  }

  private act(coroutine: Coroutine): void {
    const { id } = coroutine;
    const lot = this.lot(7);
    if (lot <= 1) this.write(id);
    else if (lot === 2 && this.stack.length < DEEPEST_STACK && this.build.step < this.size) this.call(1 + this.lot(2), id);
    else if (lot === 3) this.setTimer(id, null);
    else if (lot === 4) this.queueReaction();
    else if (lot === 5) this.askSomeGenerator(coroutine);
    else if (lot === 6) this.block(id);
  }

  private write(id: number): void {
    const text = `line ${this.lot(100)}`;
    this.noted(() => this.build.write(id, text, this.build.site("log(x)")));
    this.lines.push(text);
  }

  /** A busy loop: the clock moves while it runs; what it writes next shows that it was still the one. */
  private block(id: number): void {
    this.noted(() => this.build.clock((this.now += 1 + this.lot(3))));
    this.write(id);
  }

  private setTimer(id: number, sleeper: Coroutine | null): void {
    const timer: Timer = { id: this.build.id(), dueMs: this.now + this.lot(20), set: this.build.step, sleeper };
    this.noted(() => this.build.timerSet(id, timer.id, timer.dueMs), () => this.timers.push(timer));
  }

  /** next() on a generator that nobody runs: it runs on top of who asks. */
  private askSomeGenerator(asker: Coroutine | null): void {
    const idle = this.everyone.filter((one) => one.isGenerator && one.status === "idle");
    const generator = idle[this.lot(Math.max(idle.length, 1))];
    if (generator === undefined || this.stack.length >= DEEPEST_STACK) return;
    generator.consumer = asker?.id ?? 0;
    this.resume(generator, this.build.step);
  }

  private pause(coroutine: Coroutine, awaited: number): number {
    const step = this.noted(() => this.build.suspend(coroutine.id, awaited, coroutine.cause, this.build.site("await rest()")));
    this.stack.pop();
    this.become(coroutine, step + 1, State.Awaiting);
    return step;
  }

  private sleep(coroutine: Coroutine): void {
    this.setTimer(coroutine.id, coroutine);
    this.pause(coroutine, this.build.id());
  }

  private awaitSettled(coroutine: Coroutine): void {
    this.queue(coroutine, this.pause(coroutine, 0));
  }

  private awaitSomeone(coroutine: Coroutine): void {
    const others = this.everyone.filter((one) => one.status !== "ended" && one !== coroutine);
    const other = others[this.lot(Math.max(others.length, 1))];
    if (other === undefined) return this.sleep(coroutine);
    this.pause(coroutine, other.id);
    this.waiters.set(other.id, [...(this.waiters.get(other.id) ?? []), coroutine]);
  }

  /** A generator's yield settles what its consumers await. */
  private hand(coroutine: Coroutine): void {
    this.build.value(this.build.step, ValueRole.Yielded, "1");
    const step = this.noted(() => this.build.yield(coroutine.id, coroutine.consumer, coroutine.cause, this.build.site("yield 1")));
    this.stack.pop();
    this.become(coroutine, step + 1, State.Suspended);
    this.wake(coroutine.id, step);
    coroutine.status = "idle";
    coroutine.consumer = 0;
    // Another request waits: the generator goes on at once, after its own yield.
    if (this.lot(4) === 0 && this.stack.length === 0) this.resume(coroutine, step);
  }

  private finish(coroutine: Coroutine): void {
    const { id, cause } = coroutine;
    const step = this.noted(() => (this.lot(4) === 0 ? this.build.throw(id, "Error: no", cause) : this.build.return(id, "1", cause)));
    this.stack.pop();
    coroutine.status = "ended";
    this.become(coroutine, step + 1, -1);
    this.wake(id, step);
  }
}
