/**
 * A deadlock, told as CPython never does: who waits for what, as a chain. Each pending task waits for a future; a future of a
 * lock, task or gather knows who would have to act first.
 */
import { RegExpPrototypeTest, SafeSet, append } from "../primordials.ts";
import { Coroutine } from "./coroutine.ts";
import type { Future } from "./future.ts";
import { madeAt } from "./places.ts";
import { state, type Note } from "./state.ts";
import { Task } from "./task.ts";

/** A name that asyncio gave. */
const AUTOMATIC = /^Task-\d+$/;
/** Tasks told one by one. */
const MOST_TOLD = 100;

/** One note that sums up, then one a task. */
export function deadlockNotes(pending: readonly Task[], add: (one: Note) => void): void {
  const count = pending.length;
  const cycle = firstCycle(pending);
  const whole = cycle.length === 0
    ? `Deadlock: nothing is left to run, and ${count === 1 ? "1 task waits" : `${count} tasks wait`} for what nobody will do`
    : `Deadlock: ${cycle.length === 1 ? "1 task waits for itself" : `${cycle.length} tasks wait for each other`}: ${chainText(cycle)}`;
  add({ kind: "deadlock", message: whole, site: cycle[0]?._awaitSite ?? pending[0]?._awaitSite ?? 0, coroutine: cycle[0]?.id ?? pending[0]?.id ?? 0 });
  for (let i = 0; i < count && i < MOST_TOLD; i++) {
    const task = pending[i] as Task;
    add({ kind: "deadlock", message: waitText(task), site: task._awaitSite, coroutine: task.id });
  }
}

/** `one() (Task-2) waits for acquire() of Lock 'lock' (line 3), held by task 'b'` */
function waitText(task: Task): string {
  const waiter = standIn(task._fut_waiter);
  if (waiter === null) return `${taskText(task)} waits for nothing`;
  const holder = waiter instanceof Task ? null : holderOf(task);
  const rest = holder === null ? "" : `, ${waiter._awaited?.relation ?? "held by"} ${taskText(holder)}`;
  return `${taskText(task)} waits for ${awaitedText(waiter)}${rest}`;
}

/** Of a library's own waiter, which stands for another future, that one. */
function standIn(waiter: Future | null): Future | null {
  return waiter?._awaited?.text === "" ? waiter._awaited.holder() : waiter;
}

function awaitedText(future: Future): string {
  if (future instanceof Task) return taskText(future);
  return future._awaited === null ? "a future that nobody settles" : `${future._awaited.text}${madeAt(state.text, future._awaited.site)}`;
}

/** By the name that the snippet gave it, else by its call, as its lane bears it. */
function taskText(task: Task): string {
  const { _coro: coro, _name: name } = task;
  return coro instanceof Coroutine && RegExpPrototypeTest(AUTOMATIC, name) ? `${coro._name}() (${name})` : `task '${name}'`;
}

/** The task that would have to act before `task` can go on, if that is known. */
function holderOf(task: Task): Task | null {
  const seen = new SafeSet<Future>();
  for (let future = task._fut_waiter; future !== null && !seen.has(future); future = future._awaited?.holder() ?? null) {
    if (future instanceof Task) return future;
    seen.add(future);
  }
  return null;
}

/** The first tasks found that wait for each other in a ring; none if there is no ring. */
function firstCycle(pending: readonly Task[]): readonly Task[] {
  for (let i = 0; i < pending.length; i++) {
    const path: Task[] = [];
    for (let task: Task | null = pending[i] as Task; task !== null && !task.done(); task = holderOf(task)) {
      const at = indexOf(path, task);
      if (at >= 0) return from(path, at);
      append(path, task);
    }
  }
  return [];
}

function chainText(cycle: readonly Task[]): string {
  let text = "";
  for (let i = 0; i < cycle.length; i++) text += `${i > 0 ? "; " : ""}${waitText(cycle[i] as Task)}`;
  return text;
}

function indexOf(list: readonly Task[], task: Task): number {
  for (let i = 0; i < list.length; i++) if (list[i] === task) return i;
  return -1;
}

function from(list: readonly Task[], first: number): Task[] {
  const rest: Task[] = [];
  for (let i = first; i < list.length; i++) append(rest, list[i] as Task);
  return rest;
}
