/**
 * Misuse that nobody catches: CPython's error with CPython's words (the area "errors" of the corpus has them from CPython itself), at the
 * snippet's line where it happened, not at a line of the library.
 */
import { describe, expect, test } from "vitest";
import { runOnKernel } from "../testing/kernel-run.ts";

const HEAD = `import * as asyncio from "asyncio";
import { ValueError, print } from "builtins";
import { async_with, AsyncExitStack } from "contextlib";
async function job(): Promise<number> { await asyncio.sleep(1); return 1; }
`;
/** The first line of a body, which is line 7 of its program: two lines open main. */
const BODY = 7;

function failure(body: string): unknown {
  const { outcome, error } = runOnKernel(`${HEAD}\nasync function main(): Promise<void> {\n${body}\n}\nasyncio.run(main());\n`).outcome;
  return { outcome, name: error?.name, message: error?.message, line: error?.line };
}

/** What main does, the line of it that is wrong (from 0), the error. */
const MISUSES: readonly [body: string, line: number, name: string, message: string][] = [
  ["print('before');\nasyncio.run(job());", 1, "RuntimeError", "asyncio.run() cannot be called from a running event loop"],
  ["asyncio.create_task(5 as never);", 0, "TypeError", "a coroutine was expected, got 5"],
  ["await job();\nawait (5 as never);", 1, "TypeError", "object number can't be used in 'await' expression"],
  ["const c = job();\nawait c;\n\nawait c;", 3, "RuntimeError", "cannot reuse already awaited coroutine"],
  ["const f = asyncio.get_running_loop().create_future();\nf.set_result(1);\nf.set_result(2);", 2, "InvalidStateError", "invalid state"],
  ["const t = asyncio.create_task(job());\nt.result();", 1, "InvalidStateError", "Result is not set."],
  ["const t = asyncio.create_task(job());\nt.set_result(2);", 1, "RuntimeError", "Task does not support set_result operation"],
  ["new asyncio.Semaphore(-1);", 0, "ValueError", "Semaphore initial value must be >= 0"],
  ["const b =\n  new asyncio.Barrier(0);\nprint(b.parties);", 1, "ValueError", "parties must be > 0"],
  ["const lock = new asyncio.Lock();\nlock.release();", 1, "RuntimeError", "Lock is not acquired."],
  ["const q = new asyncio.Queue();\nq.task_done();", 1, "ValueError", "task_done() called too many times"],
  ["const q = new asyncio.Queue();\nprint(q.get_nowait());", 1, "QueueEmpty", ""],
  ["const c = new asyncio.Condition();\nawait c.wait();", 1, "RuntimeError", "cannot wait on un-acquired lock"],
  ["await asyncio.wait([]);", 0, "ValueError", "Set of Tasks/Futures is empty."],
  ["await asyncio.wait_for(job(), 0.5);", 0, "TimeoutError", ""],
  ["await async_with(asyncio.timeout(0.5), async () => {\n  await job();\n});", 0, "TimeoutError", ""],
  ["const tg = new asyncio.TaskGroup();\ntg.create_task(job());", 1, "RuntimeError", "TaskGroup <TaskGroup> has not been entered"],
  ["async function* g() { try { yield 1; } finally { yield 2; } }\nconst a = g();\nawait a.asend(null);\nawait a.aclose();", 3, "RuntimeError", "async generator ignored GeneratorExit"],
  ["class Bad { async __aenter__() {}\n  async __aexit__() {\n    throw new ValueError('leaving');\n  }\n}\nawait async_with(new Bad(), async () => {});", 2, "ValueError", "leaving"],
  ["const stack = new AsyncExitStack();\nstack.callback(() => {\n  throw new ValueError('callback');\n});\nawait stack.aclose();", 2, "ValueError", "callback"],
  ["const t = asyncio.create_task((async () => {\n  await asyncio.sleep(0);\n  throw new ValueError('in a task');\n})());\nawait t;", 2, "ValueError", "in a task"],
  ["await asyncio.gather(job(), (async () => {\n  throw new ValueError('gathered');\n})());", 1, "ValueError", "gathered"],
];

describe("A misuse of asyncio is CPython's error, at its line", () => {
  test.each(MISUSES)("%j", (body, line, name, message) => {
    expect(failure(body)).toEqual({ outcome: "threw", name, message, line: BODY + line });
  });

  test("outside of any loop too", () => {
    const { outcome, error } = runOnKernel('import * as asyncio from "asyncio";\n\nasyncio.get_running_loop();\n').outcome;
    expect({ outcome, error }).toMatchObject({ outcome: "threw", error: { name: "RuntimeError", message: "no running event loop", line: 3 } });
  });
});

/** Whatever is wrong with a number of seconds, the run comes to an end. */
describe("A time that is no number", () => {
  const TIMES = ["'soon'", "NaN", "Infinity", "undefined", "{}"];
  const USES = ["await asyncio.sleep(T)", "asyncio.get_running_loop().call_later(T, print, 'late'); await job()", "asyncio.get_running_loop().call_at(T, print, 'late'); await job()", "await asyncio.wait_for(job(), T)", "await async_with(asyncio.timeout(T), job)"];

  test.each(USES)("does not hang the loop: %s", (use) => {
    for (const time of TIMES) {
      const run = runOnKernel(`${HEAD}async function main(): Promise<void> {\n${use.replace("T", `(${time}) as never`)};\n}\nasyncio.run(main());\n`, { maxSeconds: 2 });
      expect.soft(run.outcome.realMs, time).toBeLessThan(3000);
    }
  });
});
