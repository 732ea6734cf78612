/** The types of the modules' sources are those that are declared: calls, options, results. What is there at all: declarations.test.ts. */
import { readdirSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { CASES } from "../testing/asyncio-cases.ts";
import { hasSharedTypes, SHARED_TYPES, TYPES } from "../testing/declarations.ts";
import { typeDrift, typeErrors } from "../testing/declared-types.ts";

/** Known and right. */
const ALLOWED: readonly string[] = [
  // It gives back the future that it was given, or a task: which of them TypeScript cannot know here.
  "asyncio.ensure_future: returns Future, declared Task<T>",
  // For the type of `await` alone.
  "asyncio.Future.then: takes 0 arguments, declared 2",
  "asyncio.Task.then: takes 0 arguments, declared 2",
  // They raise whatever they are given.
  "asyncio.Task.set_result: takes 0 arguments, declared 1",
  "asyncio.Task.set_exception: takes 0 arguments, declared 1",
  // A generator, or an adapter that is given [Symbol.asyncIterator] as a hidden property.
  "builtins.aiter: returns unknown, declared AsyncIterableIterator<T>",
];

const MS = 60_000;

test("The modules' types fit our declarations", () => {
  expect(typeDrift(TYPES)).toEqual(ALLOWED);
}, MS);

test.skipIf(!hasSharedTypes)("The modules' types fit the shared declarations", () => {
  const drift = typeDrift(SHARED_TYPES);
  expect(drift.filter((line) => !ALLOWED.includes(line))).toEqual([]);
}, MS);

test("The corpus's programs have the types of our declarations", () => {
  const programs = readdirSync(CASES, { recursive: true, encoding: "utf8" }).filter((file) => file.endsWith(".ts")).map((file) => join(CASES, file));
  expect(programs.length).toBeGreaterThan(300);
  expect(typeErrors(TYPES, programs)).toEqual([]);
}, MS);
