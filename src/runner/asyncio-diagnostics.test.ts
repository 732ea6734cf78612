/** What Python would tell on standard error, and what no Python tells: each at its line. */
import { describe, expect, it } from "vitest";
import { runOnKernel } from "../testing/kernel-run.ts";

const HEAD = 'import * as asyncio from "asyncio";\nimport { async_with } from "contextlib";\nvoid async_with;\n';

/** Runs the lines below three lines of imports; tells the warnings with their lines, counted from the first line after the imports. */
function warningsOf(source: string): string[] {
  const { outcome } = runOnKernel(HEAD + source);
  return outcome.warnings.map(({ kind, line, message }) => `${kind} ${line - 3}: ${message}`);
}

const errorOf = (source: string) => runOnKernel(HEAD + source).outcome.error;

describe("Under asyncio the end of a run tells", () => {
  it("of coroutines that were never awaited, at the call, the library's too", () => {
    const source = "async function greet() {}\nasync function main() {\n  greet();\n  asyncio.sleep(1);\n}\nasyncio.run(main());";
    expect(warningsOf(source)).toEqual(["never-awaited 3: coroutine 'greet' was never awaited", "never-awaited 4: coroutine 'sleep' was never awaited"]);
  });

  it("nothing of coroutines that ran, or were closed", () => {
    expect(warningsOf("async function greet() {}\nasync function main() { await greet(); await asyncio.create_task(greet()); (greet() as any).close(); }\nasyncio.run(main());")).toEqual([]);
  });

  it("of a task's error that nobody asked for, where it was thrown", () => {
    const source = "async function boom() {\n  throw new Error('boo');\n}\nasync function main() {\n  asyncio.create_task(boom());\n  await asyncio.sleep(1);\n}\nasyncio.run(main());";
    expect(warningsOf(source)).toEqual(["never-retrieved 2: Task exception was never retrieved (task 'Task-2'): Error: boo"]);
  });

  it("nothing of an error that was asked for, by await, result(), exception() or gather", () => {
    const source = `async function boom() { throw new Error("boo"); }
async function main() {
  try { await asyncio.create_task(boom()); } catch {}
  const task = asyncio.create_task(boom());
  await asyncio.sleep(0);
  task.exception();
  await asyncio.gather(boom(), boom(), { return_exceptions: true });
}
asyncio.run(main());`;
    expect(warningsOf(source)).toEqual([]);
  });

  it("of tasks that a loop left behind, where they were made", () => {
    const source = "async function slow() { await asyncio.sleep(9); }\nasync function main() {\n  asyncio.create_task(slow());\n  await asyncio.sleep(0);\n}\nconst loop = asyncio.new_event_loop();\nloop.run_until_complete(main());";
    expect(warningsOf(source)).toEqual(["destroyed-pending 3: Task was destroyed but it is pending! task: <Task pending name='Task-2' coro=<slow()>>"]);
  });

  it("of an error in a callback, which stops nothing", () => {
    const source = "function bad(n: number) {\n  throw new Error('bad ' + n);\n}\nasync function main() { asyncio.get_running_loop().call_soon(bad, 3); await asyncio.sleep(0); }\nasyncio.run(main());";
    expect(warningsOf(source)).toEqual(["callback-exception 2: Exception in callback bad(3): Error: bad 3"]);
  });

  it("of a coroutine object that was returned in place of its result", () => {
    const warnings = warningsOf("async function inner() { return 1; }\nasync function outer() {\n  return inner();\n}\nasync function main() { await outer(); }\nasyncio.run(main());");
    expect(warnings[0]).toBe("other 3: 'outer' returned the coroutine object 'inner', which has not run: write `return await`");
  });

  it("of a value that an async generator drops", () => {
    const source = "async function* two() {\n  yield 1;\n  return 2;\n}\nasync function main() { for await (const n of two()) void n; }\nasyncio.run(main());";
    expect(warningsOf(source)).toEqual(["other 3: 'two' is an async generator: the value that it returns is dropped"]);
  });
});

describe("A swallowed cancellation is told", () => {
  const run = (handler: string) => warningsOf(`async function worker() {
  try {
    await asyncio.sleep(9);
  } catch (e) { ${handler} }
}
async function main() {
  const task = asyncio.create_task(worker());
  await asyncio.sleep(1);
  task.cancel();
  try { await task; } catch {}
}
asyncio.run(main());`);

  it("at the await at which it came in", () => {
    expect(run("void e;")).toEqual(["swallowed-cancel 3: 'worker' was cancelled here and went on: a catch swallowed the CancelledError. Throw it again, or call uncancel()"]);
  });

  it("but not if it is thrown again, replaced by an error, or taken back", () => {
    expect(run("throw e;")).toEqual([]);
    expect(run("throw new Error('other');")).toEqual([]);
    expect(run("asyncio.current_task()!.uncancel();")).toEqual([]);
  });

  it("and not of one who only awaited the task that was cancelled", () => {
    const source = "async function main() {\n  const task = asyncio.create_task(asyncio.sleep(9));\n  await asyncio.sleep(1);\n  task.cancel();\n  try { await task; } catch {}\n}\nasyncio.run(main());";
    expect(warningsOf(source)).toEqual([]);
  });

  it("and not of a timeout's", () => {
    const source = "async function main() {\n  try { await async_with(asyncio.timeout(1), async () => { await asyncio.sleep(9); }); } catch {}\n  try { await asyncio.wait_for(asyncio.sleep(9), 1); } catch {}\n}\nasyncio.run(main());";
    expect(warningsOf(source)).toEqual([]);
  });
});

describe("A deadlock is told as a chain", () => {
  it("of two tasks that hold each other's lock", () => {
    const source = `const a = new asyncio.Lock();
const b = new asyncio.Lock();
async function hold(first: asyncio.Lock, second: asyncio.Lock) {
  await async_with(first, async () => {
    await asyncio.sleep(1);
    await async_with(second, async () => {});
  });
}
async function main() { await asyncio.gather(hold(a, b), hold(b, a)); }
asyncio.run(main());`;
    const one = "hold() (Task-2) waits for acquire() of Lock 'b' (line 5), held by hold() (Task-3)";
    const two = "hold() (Task-3) waits for acquire() of Lock 'a' (line 4), held by hold() (Task-2)";
    expect(warningsOf(source)).toEqual([
      `deadlock 6: Deadlock: 2 tasks wait for each other: ${one}; ${two}`,
      "deadlock 9: main() (Task-1) waits for gather(), which needs hold() (Task-2)",
      `deadlock 6: ${one}`,
      `deadlock 6: ${two}`,
    ]);
  });

  it("of tasks that wait for what nobody will do", () => {
    const source = "const q = new asyncio.Queue<number>();\nasync function consumer() {\n  await q.get();\n}\nasync function main() { await asyncio.create_task(consumer(), { name: 'consumer' }); }\nasyncio.run(main());";
    expect(warningsOf(source)).toEqual([
      "deadlock 5: Deadlock: nothing is left to run, and 2 tasks wait for what nobody will do",
      "deadlock 5: main() (Task-1) waits for task 'consumer'",
      "deadlock 3: task 'consumer' waits for get() of Queue 'q' (line 4)",
    ]);
  });

  it("and ends the run at once: no finally, no line after it", () => {
    const { outcome, lines } = runOnKernel(`${HEAD}const e = new asyncio.Event();\nasync function main() { try { await e.wait(); } finally { console.log("inside"); } }\ntry { asyncio.run(main()); } finally { console.log("outside"); }`);
    expect(outcome).toMatchObject({ outcome: "deadlock", pending: 1, error: null });
    expect(lines).toEqual([]);
  });
});

describe("An error under asyncio bears", () => {
  it("the line of the await that threw it, if the library made it", () => {
    expect(errorOf("async function slow() { await asyncio.sleep(9); }\nasync function main() {\n  await asyncio.wait_for(slow(), 1);\n}\nasyncio.run(main());")).toEqual({ name: "TimeoutError", message: "", line: 6, column: 3 });
    expect(errorOf("async function main() {\n  await (5 as any);\n}\nasyncio.run(main());")).toEqual({ name: "TypeError", message: "object number can't be used in 'await' expression", line: 5, column: 3 });
  });

  it("the line of the call, if a call threw it", () => {
    expect(errorOf("async function main() {\n  new asyncio.Queue<number>().get_nowait();\n}\nasyncio.run(main());")).toMatchObject({ name: "QueueEmpty", line: 5 });
  });

  it("the name of its class, and the text that Python's str() gives", () => {
    expect(errorOf("class Mine extends Error {}\nasync function main() {\n  throw new Mine('no');\n}\nasyncio.run(main());")).toMatchObject({ name: "Mine", message: "no", line: 6 });
    expect(errorOf("async function bad() { throw new Error('x'); }\nasync function main() {\n  await async_with(new asyncio.TaskGroup(), async (g) => { g.create_task(bad()); });\n}\nasyncio.run(main());")).toMatchObject({ name: "ExceptionGroup", message: "unhandled errors in a TaskGroup (1 sub-exception)", line: 6 });
  });
});

describe("What belongs to JavaScript's loop", () => {
  it.each(["new Promise(() => {})", "Promise.resolve(1)", "setTimeout(() => {}, 1)", "setInterval(() => {}, 1)", "queueMicrotask(() => {})", "fetch('/x')"])("is refused: %s", (use) => {
    const error = errorOf(`async function main() {\n  ${use};\n}\nasyncio.run(main());`);
    expect(error).toMatchObject({ name: "RuntimeError", line: 5 });
    expect(error?.message).toMatch(/belongs to JavaScript's loop: use asyncio\.sleep \/ loop\.call_later, or switch Event loop$/);
  });
});
