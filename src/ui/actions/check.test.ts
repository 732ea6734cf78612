import { expect, test } from "vitest";
import type { CompileError } from "../../compiler/program.ts";
import { decisionOf } from "./check.ts";

const ERROR: CompileError = { kind: "syntax", message: "no", start: 0, end: 1, line: 1, column: 1 };
const ASYNCIO = { loop: "asyncio", because: "asyncio" } as const;
const BROWSER = { loop: "browser", because: null } as const;

test("code that compiles says which loop it runs on", () => {
  expect(decisionOf({ errors: [], decision: BROWSER }, ASYNCIO)).toEqual(BROWSER);
  expect(decisionOf({ errors: [], decision: ASYNCIO }, null)).toEqual(ASYNCIO);
});

test("while the code does not compile, the loop stays what it was", () => {
  expect(decisionOf({ errors: [ERROR], decision: BROWSER }, ASYNCIO)).toEqual(ASYNCIO);
  expect(decisionOf({ errors: [ERROR], decision: BROWSER }, null)).toBeNull();
});

test("an import that is read decides even if there are errors: asyncio forced to the browser", () => {
  expect(decisionOf({ errors: [ERROR], decision: ASYNCIO }, null)).toEqual(ASYNCIO);
});
