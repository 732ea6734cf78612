/**
 * The agent (https://tc39.es/ecma262/#sec-agents): what one run of a snippet has exactly one of. The intrinsics beside it
 * (Promise and its kin) belong to the realm and are made once a worker; `beginRun` gives them a fresh agent.
 *
 * Moments: `cause` words name the step during which something happened. While a slice runs its record is still to come,
 * so "now" is the next step; right after an ending was recorded (`ended`), "now" is that ending.
 */
import type { KernelOptions } from "./options.ts";
import { Clock } from "./clock.ts";
import { Guard } from "./guard.ts";
import { JobQueue } from "./job-queue.ts";
import { LiveList } from "./live-list.ts";
import { Recorder } from "./recorder.ts";
import { TimerQueue } from "./timers.ts";
import { RejectionTracker } from "./ecmascript/rejection-tracker.ts";

export class Agent {
  /** What waits to run next; asyncio's loops have queues of their own, and put the running one's here. */
  jobs = new JobQueue();
  readonly timers = new TimerQueue();
  readonly live = new LiveList();
  readonly rejections = new RejectionTracker();
  readonly recorder: Recorder;
  readonly guard: Guard;
  readonly clock: Clock;
  /** Id of the coroutine that runs, 0 for the loop itself. */
  running = 0;
  /** Step of the ending that the kernel is acting upon, -1 while a slice runs. */
  ended = -1;
  /** Nesting level of the timer task that runs, its microtasks included (HTML's "timer nesting level"); 0 in the script. */
  timerNesting = 0;
  /** Coroutines of the snippet so far (the module and library ones not counted). */
  coroutines = 0;
  #lastId = 0;
  /** The driver: compiled code stores the site of the call in progress there (`$.s = 12`). */
  readonly #driver: { s: number };

  constructor(options: KernelOptions, driver: { s: number }) {
    this.#driver = driver;
    const { now, maxRecords, maxSeconds, siteCount, ran, sink } = options;
    const startMs = now();
    this.guard = new Guard(startMs + maxSeconds * 1000, now, (nowMs) => { this.recorder.flushIfDue(nowMs); }, () => (this.ended >= 0 ? 0 : this.running));
    this.recorder = new Recorder({
      maxRecords, siteCount, ran, now, sink,
      onLook: (nowMs) => { this.guard.lookAtClock(nowMs, this.site); },
      onFull: () => this.guard.end("records", this.site),
    });
    this.clock = new Clock((timeMs) => { this.recorder.clock(timeMs, this.running === 0 || this.ended >= 0 ? 0 : this.site); });
  }

  /** Site of the call in progress, 0 if none was made in this slice. */
  get site(): number {
    return this.#driver.s;
  }

  set site(site: number) {
    this.#driver.s = site;
  }

  /** A fresh id: coroutines, tasks, timers, promises and resources share one space. */
  newId(): number {
    return ++this.#lastId;
  }

  /** The step that names "now" in a cause. */
  moment(): number {
    return this.ended >= 0 ? this.ended : this.recorder.step;
  }
}

/** The agent of the run in progress. */
export let agent: Agent;

/** Gives the realm a fresh agent. */
export function beginRun(options: KernelOptions, driver: { s: number }): Agent {
  agent = new Agent(options, driver);
  return agent;
}

/** Every catch of the kernel around user code begins with this: the end of the run is no rejection. */
export function rethrowIfOver(): void {
  if (agent.guard.over !== null) throw agent.guard.over;
}
