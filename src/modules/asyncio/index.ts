/** The module "asyncio", with the names and signatures of its declarations (types/asyncio.d.ts). */
import { getEventLoop, getRunningLoop, newEventLoop, setEventLoop } from "../../kernel/asyncio/events.ts";
import { BrokenBarrierError, CancelledError, InvalidStateError, QueueEmpty, QueueFull, TimeoutError } from "../../kernel/asyncio/exceptions.ts";
import { ensureFuture } from "../../kernel/asyncio/ensure-future.ts";
import { Frame } from "../../kernel/asyncio/frame.ts";
import { Future } from "../../kernel/asyncio/future.ts";
import { gather } from "../../kernel/asyncio/gather.ts";
import { Handle, TimerHandle } from "../../kernel/asyncio/handle.ts";
import type { EventLoop } from "../../kernel/asyncio/loop.ts";
import { Task, type TaskOptions } from "../../kernel/asyncio/task.ts";
import { SetCtor, SetPrototypeAdd, isObject } from "../../kernel/primordials.ts";
import { asCompleted } from "./as-completed.ts";
import { Barrier } from "./barrier.ts";
import { Condition } from "./condition.ts";
import { Event } from "./event.ts";
import { isCoroutineFunction } from "./is-coroutine-function.ts";
import { Lock } from "./lock.ts";
import { LifoQueue, PriorityQueue, Queue } from "./queue.ts";
import { Runner, run } from "./runner.ts";
import { BoundedSemaphore, Semaphore } from "./semaphore.ts";
import { shield } from "./shield.ts";
import { sleep } from "./sleep.ts";
import { TaskGroup } from "./task-group.ts";
import { Timeout, timeout, timeoutAt } from "./timeout.ts";
import { ALL_COMPLETED, FIRST_COMPLETED, FIRST_EXCEPTION, wait } from "./wait.ts";
import { waitFor } from "./wait-for.ts";

/** The name goes on afterwards, as in 3.11: "Task-N" uses a number up all the same. */
function create_task(coro: unknown, options: Omit<TaskOptions, "loop"> = {}): Task {
  const task = getRunningLoop().create_task(coro, { context: options.context ?? null });
  if (options.name != null) task.set_name(options.name);
  return task;
}

function ensure_future(awaitable: unknown): Future {
  return ensureFuture(awaitable);
}

function current_task(loop?: EventLoop | null): Task | null {
  return (loop ?? getRunningLoop())._current_task;
}

/** In order of creation. */
function all_tasks(loop?: EventLoop | null): Set<unknown> {
  const tasks = new SetCtor();
  (loop ?? getRunningLoop())._tasks.forEach((task) => { SetPrototypeAdd(tasks, task); });
  return tasks;
}

interface GatherOptions {
  readonly return_exceptions?: boolean;
}

/** Awaitables, and options at the end. */
function gatherAll(...given: unknown[]): Future {
  const last = given[given.length - 1];
  const isOptions = isObject(last) && !(last instanceof Future) && !(last instanceof Frame);
  if (isOptions) given.length--;
  return gather(given, isOptions && (last as GatherOptions).return_exceptions === true);
}

export const asyncio = {
  CancelledError, TimeoutError, InvalidStateError, QueueEmpty, QueueFull, BrokenBarrierError,
  Future, Task, create_task, ensure_future, current_task, all_tasks,
  iscoroutine: (value: unknown): boolean => value instanceof Frame,
  iscoroutinefunction: isCoroutineFunction,
  isfuture: (value: unknown): boolean => value instanceof Future,
  run, Runner,
  sleep, gather: gatherAll, wait_for: waitFor,
  FIRST_COMPLETED, FIRST_EXCEPTION, ALL_COMPLETED, wait,
  as_completed: asCompleted, shield,
  Timeout, timeout, timeout_at: timeoutAt, TaskGroup,
  Queue, PriorityQueue, LifoQueue,
  Lock, Event, Condition, Semaphore, BoundedSemaphore, Barrier,
  Handle, TimerHandle,
  get_running_loop: getRunningLoop, get_event_loop: getEventLoop, new_event_loop: newEventLoop, set_event_loop: setEventLoop,
} as const;
