/** How runs end, and what is told of them. */
import { describe, expect, test } from "vitest";
import { runOnKernel } from "../testing/kernel-run.ts";

const outcomeOf = (source: string, options?: Parameters<typeof runOnKernel>[1]) => runOnKernel(source, options).outcome;
const textsOf = (source: string): string[] => runOnKernel(source).lines.map(({ text }) => text);

/** Line and column of a text in a source, both from 1. */
function positionOf(source: string, text: string): { line: number; column: number } {
  const before = source.slice(0, source.indexOf(text)).split("\n");
  return { line: before.length, column: (before.at(-1) ?? "").length + 1 };
}

describe("A run that comes to its end", () => {
  test("is completed, with its time, steps and coroutines", () => {
    const outcome = outcomeOf("async function f() { await new Promise((r) => setTimeout(r, 1500)) }\nf(); f();");
    expect(outcome).toMatchObject({ outcome: "completed", loop: "browser", limit: null, pending: 0, error: null, warnings: [], timeMs: 1500, coroutines: 2 });
    expect(outcome.steps).toBeGreaterThan(0);
  });

  test("is completed if nothing was written at all", () => {
    expect(outcomeOf("")).toMatchObject({ outcome: "completed", timeMs: 0, coroutines: 0 });
  });

  test("tells who still waits, and where, without failing", () => {
    const source = "const never = new Promise(() => {})\nasync function alice() {\n  await 1\n  await never\n}\nconst bob = async () => {\n  for await (const x of [never]) void x\n}\nalice()\nbob()";
    const { outcome, pending, warnings } = outcomeOf(source);
    expect({ outcome, pending }).toEqual({ outcome: "completed", pending: 2 });
    expect(warnings).toEqual([
      { kind: "still-waiting", line: 4, message: "alice is still waiting at line 4" },
      { kind: "still-waiting", line: 7, message: "bob is still waiting at line 7" },
    ]);
  });

  test("is a deadlock if a top-level await never settles", () => {
    const { outcome, pending, warnings, timeMs } = outcomeOf("setTimeout(() => {}, 5)\nawait new Promise(() => {})\nconsole.log('no')");
    expect({ outcome, pending, timeMs }).toEqual({ outcome: "deadlock", pending: 1, timeMs: 5 });
    expect(warnings).toEqual([{ kind: "still-waiting", line: 2, message: "The module is still waiting at line 2" }]);
  });
});

describe("A run in which something is thrown", () => {
  test.each([
    ["in the script", "let x: number = 1;\n\n  boom();\nfunction boom(): never { throw new Error('bang'); }"],
    ["in an async function", "async function f(a?: string, b?: Array<number>) {\n  await null; throw new Error('bang');\n}\nawait f();"],
    ["in an async arrow within a class", "class A<T> {\n  run = async <U,>(a?: T, b?: U) => { await 0; throw new Error('bang') }\n}\nnew A<string>().run();"],
    ["in an async generator", "async function* g(): AsyncGenerator<number> { yield 1;\n  /* ü */ throw new Error('bang') }\nfor await (const x of g()) void x"],
    ["in a timer", "setTimeout(() => {\n    throw new Error('bang')\n}, 3)"],
    ["in a reaction", "Promise.resolve().then((): void => { throw new Error('bang') })"],
  ])("threw, at the place where the error was made: %s", (_where, source) => {
    const outcome = outcomeOf(source);
    expect(outcome.outcome).toBe("threw");
    expect(outcome.error).toEqual({ name: "Error", message: "bang", ...positionOf(source, "new Error") });
    expect(outcome.warnings).toMatchObject([{ line: positionOf(source, "new Error").line }]);
  });

  test("goes on, and tells all that nobody caught, in order", () => {
    const { outcome, error, warnings } = outcomeOf("setTimeout(() => { throw new TypeError('second') })\nPromise.reject(new Error('first'))\nsetTimeout(() => { Promise.reject('third') }, 1)");
    expect({ outcome, name: error?.name }).toEqual({ outcome: "threw", name: "Error" });
    expect(warnings.map(({ kind, message }) => [kind, message])).toEqual([
      ["unhandled-rejection", "Unhandled rejection: Error: first"],
      ["uncaught-exception", "Uncaught TypeError: second"],
      ["unhandled-rejection", 'Unhandled rejection: Thrown value: "third"'],
    ]);
  });

  test("tells a rejection that is caught only after its macrotask, and lets it be caught", () => {
    const source = "const p = Promise.reject(new Error('late'))\nsetTimeout(() => p.catch(() => console.log('caught')))";
    expect(textsOf(source)).toEqual(["caught"]);
    expect(outcomeOf(source)).toMatchObject({ outcome: "threw", error: { message: "late", line: 1 } });
  });

  test("says nothing of a rejection that is caught in the same macrotask", () => {
    expect(outcomeOf("const p = Promise.reject(1)\nqueueMicrotask(() => queueMicrotask(() => p.catch(() => {})))")).toMatchObject({ outcome: "completed", warnings: [] });
  });

  test("calls an exception of a module with top-level await an exception", () => {
    expect(outcomeOf("await null\nthrow new RangeError('r')")).toMatchObject({ outcome: "threw", warnings: [{ kind: "uncaught-exception", message: "Uncaught RangeError: r", line: 2 }] });
  });
});

describe("Recursion without end", () => {
  test("ends by an error, and says that the stack is shorter here", () => {
    const { outcome, error, warnings } = outcomeOf("async function f(n: number): Promise<number> {\n  return 1 + await f(n + 1)\n}\nawait f(0)");
    expect({ outcome, name: error?.name }).toEqual({ outcome: "threw", name: "RangeError" });
    expect([1, 2]).toContain(error?.line); // at the function's entry, or at the call
    expect(warnings.filter(({ kind }) => kind === "other").map(({ message }) => message)).toEqual([expect.stringContaining("about 600 fit into one another")]);
  });
});

describe("A thrown value that is no error", () => {
  test.each([
    ["in an async function, after an await", "async function f() {\n  await null\n  throw 7\n}\nf()", 3],
    ["by an await", "async function f() {\n  await null\n  await Promise.reject('no')\n}\nf()", 3],
    ["in a plain function", "function f() {\n\n\n  throw { a: 1 }\n}\nf()", 4],
    ["from a sequence", "async function f() {\n  throw (1, 2)\n}\nf()", 2],
  ])("has the line where it was thrown: %s", (_where, source, line) => {
    expect(outcomeOf(source)).toMatchObject({ outcome: "threw", error: { name: "Thrown value", line } });
  });
});

describe("A snippet that cannot be compiled", () => {
  test("gives its syntax error with its line, and no trace", () => {
    const run = runOnKernel("const a = 1\nconst b = = 2");
    expect(run.header).toBeNull();
    expect(run.outcome).toMatchObject({ outcome: "compile-error", error: { name: "SyntaxError", line: 2, column: 11 }, compileErrors: [{ kind: "syntax", line: 2 }], steps: 0 });
  });

  test("gives all that is refused at once", () => {
    const { compileErrors } = outcomeOf("import { run } from 'numpy'\nconsole.log(run)\nimport x from 'lodash'\nx()");
    expect(compileErrors.map(({ kind, line }) => [kind, line])).toEqual([["unsupported", 1], ["unsupported", 3]]);
    expect(compileErrors[0]?.message).toContain("numpy");
    expect(compileErrors[1]?.message).toContain("lodash");
  });
});
