import { expect, test } from "vitest";
import { preview, previewArguments } from "./preview.ts";
import { ProxyForSnippets } from "./proxies.ts";

class Box {
  value = 1;
}

test.each([
  [undefined, "undefined"],
  [null, "null"],
  [-0, "-0"],
  [10n, "10n"],
  ["it's\n\"so\"", "\"it's\\n\"so\"\""],
  [Symbol("s"), "Symbol(s)"],
  [function named() { /* nothing */ }, "[Function: named]"],
  [[1, [2], { a: 1 }], "[1, […], {…}]"],
  [[1, 2, 3, 4, 5, 6, 7], "[1, 2, 3, 4, 5, …]"],
  [{ a: 1, b: "x" }, "{a: 1, b: \"x\"}"],
  [new Box(), "Box {value: 1}"],
  [new Map([[1, 2]]), "Map {…}"],
  [new RangeError("far"), "RangeError: far"],
  [Object.create(null), "{}"],
])("%s is shown on one line", (value, text) => {
  expect(preview(value)).toBe(text);
});

test("no getter, toString or trap runs while a value is shown", () => {
  const ran: string[] = [];
  const hostile = {
    get a() { ran.push("getter"); return 1; },
    toString() { ran.push("toString"); return ""; },
    [Symbol.toPrimitive]() { ran.push("toPrimitive"); return ""; },
  };
  const traps = new Proxy({}, { get: (_target, trap) => () => { ran.push(String(trap)); } });
  const proxy: object = new ProxyForSnippets({}, traps);
  const error = Object.defineProperty(new Error("x"), "message", { get: () => { ran.push("message"); return ""; } });
  expect([preview(hostile), preview(proxy), preview({ proxy }), preview(error), preview(Object.create(proxy) as object)]).toEqual(["{a: [Getter], toString: [Function: toString]}", "Proxy {…}", "{proxy: Proxy {…}}", "Error", "{}"]);
  expect(ran).toEqual([]);
});

test("a preview never has more than 80 characters", () => {
  expect(preview("x".repeat(1000))).toHaveLength(80);
  expect(preview(Object.fromEntries(Array.from({ length: 9 }, (_, i) => [`key${"y".repeat(30)}${String(i)}`, i])))).toHaveLength(80);
  expect(previewArguments(Array.from({ length: 100 }, () => "argument")).length).toBeLessThanOrEqual(80);
});

test("arguments are shown as they would be written", () => {
  expect(previewArguments(["API-1", 1, undefined, { a: 1 }])).toBe('"API-1", 1, undefined, {a: 1}');
});
