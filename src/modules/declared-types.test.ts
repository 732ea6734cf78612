/** The types of the modules' sources are those that are declared: calls, options, results. What is there at all: declarations.test.ts. */
import { expect, test } from "vitest";
import { hasSharedTypes, SHARED_TYPES, TYPES } from "../testing/declarations.ts";
import { typeDrift } from "../testing/declared-types.ts";

/** Known and right: the reason beside each. */
const ALLOWED: readonly string[] = [
];

const MS = 60_000;

test("The modules' types fit our declarations", () => {
  expect(typeDrift(TYPES)).toEqual(ALLOWED);
}, MS);

test.skipIf(!hasSharedTypes)("The modules' types fit the shared declarations", () => {
  const drift = typeDrift(SHARED_TYPES);
  expect(drift.filter((line) => !ALLOWED.includes(line))).toEqual([]);
}, MS);
