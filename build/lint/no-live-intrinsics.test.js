/** Each way for kernel code to reach a live intrinsic is reported, and each captured way passes. */
import { fileURLToPath } from "node:url";
import { RuleTester } from "eslint";
import tseslint from "typescript-eslint";
import { describe, it } from "vitest";
import { noLiveIntrinsics } from "./no-live-intrinsics.js";

RuleTester.describe = describe;
RuleTester.it = it;

const fixtures = fileURLToPath(new URL("fixtures", import.meta.url));
const filename = `${fixtures}/case.ts`;
const tester = new RuleTester({
  languageOptions: {
    parser: tseslint.parser,
    // With CI=true the parser would take every case for the file on disk.
    parserOptions: { project: "tsconfig.json", tsconfigRootDir: fixtures, disallowAutomaticSingleRunInference: true },
  },
});

const valid = (name, code) => ({ name, code, filename });
const invalid = (name, code, ...messageIds) => ({ name, code, filename, errors: messageIds.map((messageId) => ({ messageId })) });

const captured = [
  valid("a captured function", `import { ArrayPrototypePush } from "./primordials.ts"; export const f = (list: number[]) => ArrayPrototypePush(list, 1);`),
  valid("a captured function by namespace", `import * as p from "./primordials.ts"; export const f = (g: () => void) => p.ReflectApply(g, null, []);`),
  valid("a captured constructor", `import { MapCtor } from "./primordials.ts"; export const f = () => new MapCtor<string, number>();`),
  valid("a method of a class of primordials.ts", `import { SafeMap } from "./primordials.ts"; const m = new SafeMap<string, number>(); export const f = () => m.get("k");`),
  valid("the same, possibly absent", `import type { SafeMap } from "./primordials.ts"; export const f = (m: SafeMap<string, number> | undefined) => m?.get("k");`),
  valid("the same, by a class that derives from it", `import { SafeMap } from "./primordials.ts"; class Names extends SafeMap<string, number> {} export const f = (m: Names) => m.get("k");`),
  valid("a type parameter bounded by it", `import type { SafeMap } from "./primordials.ts"; export const f = <M extends SafeMap<string, number>>(m: M) => m.has("k");`),
];

const ours = [
  valid("a method of our own class", `class Queue { push(x: number) { return x; } } export const f = (q: Queue) => q.push(1);`),
  valid("a method of our own class as a value", `class Queue { push(this: void, x: number) { return x; } } export const f = (q: Queue) => q.push;`),
  valid("a method that is overwritten", `export const f = (list: { toString(): string }, g: () => string) => { list.toString = g; };`),
  valid("a private method", `export class Queue { #push(x: number) { return x; } push(x: number) { return this.#push(x); } }`),
  valid("an interface of ours with a method named next", `interface Own { next(): number } export const f = (o: Own) => o.next();`),
  valid("a local variable named like a global", `export const f = (Map: number) => Map + 1;`),
];

const harmless = [
  valid("types of the library", `export type M = Map<string, typeof Math>; export const f = (m: Promise<number> | Array<typeof Symbol.iterator>): typeof m => m;`),
  valid("property reads", `export const f = (a: number[], b: Uint8Array) => a.length + b.byteLength + (b[0] ?? 0);`),
  valid("object spread and object patterns", `export const f = (o: { a: number; b: number }) => { const { a, ...rest } = o; return { ...rest, a }; };`),
  valid("templates of strings and numbers", "export const f = <S extends string>(s: S, n: number, o: 1 | 'x' | undefined) => `${s}${n}${o}`;"),
  valid("constants that cannot be overwritten", `export const f = (x: number) => x === Infinity || x === NaN ? undefined : x;`),
  valid("for-in, and plain for", `export const f = (o: object) => { for (const k in o) { for (let i = 0; i < k.length; i++); } };`),
  valid("yield in a generator", `export function* f(x: number): Generator<number> { yield x; }`),
];

const methods = [
  invalid("a method of an array", `export const f = (list: number[]) => list.push(1);`, "method"),
  invalid("a method of a Map", `export const f = (m: Map<string, number>) => m.get("k");`, "method"),
  invalid("a method of a string", `export const f = (s: string) => s.slice(1);`, "method"),
  invalid("next of a generator", `export const f = (g: Generator<number>) => g.next();`, "method"),
  invalid("then of a promise", `export const f = (p: PromiseLike<number>) => p.then();`, "method"),
  invalid("call of a function", `export const f = (g: () => void) => g.call(null);`, "method"),
  invalid("an optional call", `export const f = (list: number[] | undefined) => list?.push?.(1);`, "method"),
  invalid("a call by a quoted name", `export const f = (list: number[]) => list["push"](1);`, "method"),
  invalid("a method in a union of ours and theirs", `interface Own { push(x: number): number } export const f = (x: Own | number[]) => x.push(1);`, "method"),
  invalid("a Map where a SafeMap may be too", `import type { SafeMap } from "./primordials.ts"; export const f = (m: SafeMap<string, number> | Map<string, number>) => m.get("k");`, "method"),
  invalid("an inherited method of a class that extends Array", `import type {} from "./primordials.ts"; declare class List extends Array<number> {} export const f = (l: List) => l.pop();`, "global", "method"),
];

const takings = [
  invalid("a method that is taken and not called", `export const f = (list: number[]) => { const push = list.push; return push; };`, "method"),
  invalid("a method that is handed over", `export const f = (g: (h: unknown) => void, p: PromiseLike<number>) => g(p.then);`, "method"),
  invalid("a method that is compared", `export const f = (p: PromiseLike<number>, then: unknown) => p.then === then;`, "method"),
];

const globals = [
  invalid("a static method, once", `export const f = (o: object) => Object.keys(o);`, "global"),
  invalid("a namespace", `export const f = () => [Math.PI, JSON, Reflect];`, "global", "global", "global"),
  invalid("a constructor", `export const f = () => new Map();`, "global"),
  invalid("an error", `export const f = () => { throw new TypeError("x"); };`, "global"),
  invalid("a conversion", `export const f = (x: unknown) => Number(x) + String(x).length;`, "global", "global"),
  invalid("a well-known symbol", `export const f = { [Symbol.iterator]: 1 };`, "global"),
  invalid("a shorthand property", `export const f = () => ({ Map });`, "global"),
  invalid("a global used as an operand", `export const f = (x: unknown) => x instanceof Promise;`, "global"),
  invalid("globalThis", `export const f = () => globalThis;`, "global"),
  invalid("an assignment", `export const f = () => { Date = Date; };`, "global", "global"),
];

const iterations = [
  invalid("for-of", `export const f = (a: number[]) => { for (const x of a) void x; };`, "iteration"),
  invalid("spread in a call", `export const f = (g: (...x: number[]) => void, a: number[]) => g(...a);`, "iteration"),
  invalid("spread in new", `class C { constructor(...x: number[]) { void x; } } export const f = (a: number[]) => new C(...a);`, "iteration"),
  invalid("spread in an array", `export const f = (a: number[]) => [...a];`, "iteration"),
  invalid("a declared array pattern", `export const f = (a: [number]) => { const [x] = a; return x; };`, "iteration"),
  invalid("an array pattern as parameter", `export const f = ([x]: [number]) => x;`, "iteration"),
  invalid("an assigned array pattern", `export const f = (a: [number]) => { let x = 0; [x] = a; return x; };`, "iteration"),
  invalid("yield*", `export function* f(g: Generator<number>): Generator<number> { yield* g; }`, "iteration"),
];

const conversions = [
  invalid("a template of an object", "export const f = (o: object) => `${o}`;", "template"),
  invalid("a template of unknown", "export const f = (o: unknown) => `${o}`;", "template"),
  invalid("async and await", `export const f = async (p: number) => { await p; };`, "promise", "promise"),
  invalid("for-await", `export const f = async (a: AsyncIterable<number>) => { for await (const x of a) void x; };`, "promise", "promise"),
];

tester.run("no-live-intrinsics", noLiveIntrinsics, {
  valid: [...captured, ...ours, ...harmless],
  invalid: [...methods, ...takings, ...globals, ...iterations, ...conversions],
});
