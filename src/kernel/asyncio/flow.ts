/**
 * Who runs within a handle. Awaiting a coroutine takes no turn: control passes from lane to lane, and each passing is
 * written here, as the end of one slice and the beginning of another.
 */
import { Kind } from "../../trace/format.ts";
import { agent } from "../agent.ts";
import type { Lane } from "./lane.ts";

interface Flow {
  /** The lane that runs; null right after one ended its slice, and outside of tasks. */
  lane: Lane | null;
  /** While `lane` is null: the step that the next slice begins after. */
  cause: number;
  /** Id of the running task. */
  task: number;
  /** Number of the handle, and whether it resumes its task by throwing. */
  handle: number;
  throws: boolean;
}

export const flow: Flow = { lane: null, cause: 0, task: 0, handle: 0, throws: false };

/** A handle of task `task` begins; `cause`: the step that made it ready; `throws`: the task is resumed by an error. */
export function beginHandle(task: number, cause: number, throws = false): void {
  flow.handle++;
  flow.throws = throws;
  flow.lane = null;
  flow.cause = cause;
  flow.task = task;
}

/** `lane` runs from here on, with what it is resumed with. Called by each frame right before its code runs. */
export function enter(lane: Lane, value: unknown, throws: boolean): void {
  if (flow.lane === lane) return;
  const cause = flow.lane === null ? flow.cause : flow.lane.suspends(flow.lane.awaitSite, lane.id);
  agent.running = 0; // a bound that is met by the start itself finds nobody running
  flow.lane = lane;
  agent.ended = -1;
  if (lane.isStarted) lane.begin(value, throws, cause);
  else start(lane, cause);
  agent.running = lane.id;
}

function start(lane: Lane, cause: number): void {
  lane.isStarted = true;
  lane.starts(agent.recorder.push(Kind.Start, lane.awaitSite, lane.id, cause, flow.task));
  agent.site = 0;
}

/** The running lane waits for what has the id `awaited`: its handle ends. "Now" is that record until `agent.ended` is set back. */
export function suspend(awaited: number): void {
  const { lane } = flow;
  if (lane === null) return;
  agent.ended = lane.suspends(lane.awaitSite, awaited);
  leave();
}

/** The running lane has ended its slice with a record of its own. */
export function leave(): void {
  flow.cause = agent.ended;
  flow.lane = null;
}
