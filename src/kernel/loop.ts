/**
 * The browser's event loop in virtual time: https://html.spec.whatwg.org/multipage/webappapis.html#event-loop-processing-model
 * One task at a time (the script, then each timer), all microtasks after each, then the rejections nobody handled. The
 * clock jumps to the next timer's due time. This is the only place where jobs and timers are run.
 */
import { Kind } from "../trace/format.ts";
import { agent } from "./agent.ts";
import { AbruptJob } from "./ecmascript/abrupt-job.ts";
import type { Report } from "./host/report.ts";
import type { Timer } from "./timers.ts";

/** Runs `script` and everything that follows from it. Throws only `RunOver`. */
export function runEventLoop(script: () => void, report: Report): void {
  script();
  for (;;) {
    performMicrotaskCheckpoint(report);
    agent.rejections.notify(({ reason, coroutine, site, step }, promise) => {
      report({ kind: "unhandled-rejection", value: reason, coroutine, site, step, promise });
    });
    const timer = agent.timers.takeNext();
    if (timer === undefined) return;
    fire(timer);
  }
}

/** https://html.spec.whatwg.org/multipage/webappapis.html#perform-a-microtask-checkpoint */
function performMicrotaskCheckpoint(report: Report): void {
  const { jobs, guard } = agent;
  while (jobs.size > 0) {
    try {
      jobs.runOne();
    } catch (error) {
      reportAbruptJob(error, report);
    }
    if (guard.over !== null) throw guard.over;
  }
}

/** https://html.spec.whatwg.org/multipage/webappapis.html#hostenqueuepromisejob, the microtask's last step; anything else is no job's completion. */
function reportAbruptJob(error: unknown, report: Report): void {
  if (!(error instanceof AbruptJob)) throw error;
  report({ kind: "uncaught-exception", value: error.value, coroutine: 0, site: agent.site, step: agent.recorder.step });
}

function fire(timer: Timer): void {
  agent.clock.advanceTo(timer.dueMs);
  agent.clock.touch();
  const firedStep = agent.recorder.push(Kind.TimerFire, timer.site, 0, timer.setStep, timer.id);
  timer.fire(firedStep);
  if (agent.guard.over !== null) throw agent.guard.over;
}
