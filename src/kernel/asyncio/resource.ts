/** What tasks wait for and hold (a queue, a lock, a context manager), as the trace tells it: made once, and each change with the depth after it. */
import { Kind, RESOURCE_DEPTH_BITS, RESOURCE_OPERATIONS, type ResourceOperation } from "../../trace/format.ts";
import { agent } from "../agent.ts";
import type { Awaited, Future } from "./future.ts";
import type { EventLoop } from "./loop.ts";
import type { Task } from "./task.ts";
import { state } from "./state.ts";

const MAX_DEPTH = 2 ** RESOURCE_DEPTH_BITS - 1;

export class Resource {
  readonly id: number;
  readonly name: string;
  /** Where it was made. */
  readonly site: number;

  constructor(name: string) {
    const { recorder, running, site } = agent;
    this.name = name;
    this.site = site;
    this.id = agent.newId();
    recorder.push(Kind.ResourceNew, site, running, this.id, recorder.string(name));
  }

  /** Something was done with it; `depth`: what it holds now, as RESOURCE_OPERATIONS says. */
  did(operation: ResourceOperation, depth: number): void {
    const bounded = depth < 0 ? 0 : depth > MAX_DEPTH ? MAX_DEPTH : depth;
    agent.recorder.push(Kind.Resource, agent.site, agent.running, this.id, ((indexOf(operation) << RESOURCE_DEPTH_BITS) | bounded) >>> 0);
  }

  /** A future that waits for it. `holders`: the tasks that could end the wait, if that is known. */
  waiter(loop: EventLoop, verb: string, holders: (() => Future | null) | null = null): Future {
    const future = loop.create_future();
    const awaited: Awaited = { text: `${verb} of ${this.name}`, site: this.site, relation: "held by", holder: holders ?? nobody };
    future._id = this.id;
    future._awaited = awaited;
    return future;
  }
}

function nobody(): null {
  return null;
}

function indexOf(operation: ResourceOperation): number {
  let index = 0;
  while (RESOURCE_OPERATIONS[index] !== operation) index++;
  return index;
}

/** The task that runs, null in a plain callback and outside of a loop. */
export function runningTask(): Task | null {
  return state.runningLoop?._current_task ?? null;
}
