/** Expected texts are what python3 3.11.7 prints for the same value. */
import { beforeEach, describe, expect, it } from "vitest";
import { resetAddresses } from "./address.ts";
import { ExceptionGroup } from "./exception-group.ts";
import { KeyError, ValueError } from "./exceptions.ts";
import { repr } from "./repr.ts";

beforeEach(() => { resetAddresses(); });

describe("repr() prints as Python does", () => {
  const table: (readonly [unknown, string])[] = [
    [null, "None"],
    [undefined, "None"],
    [true, "True"],
    [7, "7"],
    [1.5, "1.5"],
    [1e-7, "1e-07"],
    [1e21, "1e+21"],
    [NaN, "nan"],
    [-Infinity, "-inf"],
    [-0, "-0.0"],
    [12n, "12"],
    ["it's", `"it's"`],
    [`it's "so"`, `'it\\'s "so"'`],
    ["a\n\t\\\u0001é", "'a\\n\\t\\\\\\x01é'"],
    [[1, "x", [null, false]], "[1, 'x', [None, False]]"],
    [{ a: 1, b: { c: [] } }, "{'a': 1, 'b': {'c': []}}"],
    [new Map<unknown, unknown>([["k", 1], [2, "v"]]), "{'k': 1, 2: 'v'}"],
    [new Set([1, "a"]), "{1, 'a'}"],
    [new Set(), "set()"],
    [new ValueError("no"), "ValueError('no')"],
    [new ValueError(), "ValueError()"],
    [new ExceptionGroup("two", [new ValueError("a"), new KeyError("b")]), "ExceptionGroup('two', [ValueError('a'), KeyError('b')])"],
  ];

  it.each(table)("%# %s", (value, text) => {
    expect(repr(value)).toBe(text);
  });

  it("an object inside itself, and made-up addresses that do not change", () => {
    const list: unknown[] = [1];
    list.push(list);
    class Point {}
    const point = new Point();
    expect(repr(list)).toBe("[1, [...]]");
    expect(repr([point, point])).toBe("[<__main__.Point object at 0x7f1000000000>, <__main__.Point object at 0x7f1000000000>]");
  });

  it("what a class says of itself by __repr__, and runs nothing else of it", () => {
    class Shown {
      get trap(): never { throw new Error("a getter ran"); }
      __repr__(): string { return "Shown()"; }
    }
    expect(repr([new Shown(), { get x(): never { throw new Error("a getter ran"); } }])).toBe("[Shown(), {'x': None}]");
  });
});
