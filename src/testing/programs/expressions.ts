/** Arbitraries of values, promises and callbacks. In each list the first is what depth ends with, and what shrinking tends to. */
import fc from "fast-check";
import { slot } from "./choices.ts";
import { executors } from "./executors.ts";
import type { Tie } from "./pieces.ts";
import type { Piece, Scope } from "./scope.ts";
import { shapes } from "./shapes.ts";
import { thenables } from "./thenables.ts";

type Weighted = fc.WeightedArbitrary<Piece>;

const piece = (weight: number, arbitrary: fc.Arbitrary<Piece>): Weighted => ({ weight, arbitrary });
const fixed = (weight: number, text: Piece): Weighted => piece(weight, fc.constant(text));

/** `(await x)`, or x where nothing can be awaited. */
const awaited = (operand: string, scope: Scope): string => (scope.canAwait ? `(await ${operand})` : operand);

const CLASSES = ["Promise", "Sub", "LogThen", "Foreign", "Greedy", "Bad", "Loud", "Rude"] as const;
const anyClass = fc.oneof({ weight: 6, arbitrary: fc.constant("Promise" as const) }, { weight: 5, arbitrary: fc.constantFrom(...CLASSES) });
const classText = (name: (typeof CLASSES)[number], scope: Scope): string => (name === "Promise" ? name : scope.use(name));

export function values(tie: Tie): [Weighted, ...Weighted[]] {
  return [
    fixed(5, (scope) => `${scope.number()}`),
    fixed(1, () => "undefined"),
    fixed(1, (scope) => `new Error("e${scope.number()}")`),
    piece(7, tie("promise")),
    piece(4, thenables(tie)),
    piece(2, slot.map((k) => (scope) => `${scope.use("slots")}[${k}]`)),
    piece(3, tie("value").map((value) => (scope) => awaited(value(scope), scope))),
    piece(1, fc.tuple(tie("value"), tie("value")).map(([a, b]) => (scope) => `[${a(scope)}, ${b(scope)}]`)),
    piece(3, shapes(tie)),
    piece(1, tie("iterable")),
  ];
}

export function throwables(): [Weighted, ...Weighted[]] {
  return [fixed(4, (scope) => `${scope.number()}`), fixed(2, (scope) => `new Error("e${scope.number()}")`)];
}

export function promises(tie: Tie): [Weighted, ...Weighted[]] {
  return [
    fixed(2, (scope) => `Promise.resolve(${scope.number()})`),
    piece(2, tie("thrown").map((reason) => (scope) => `Promise.reject(${reason(scope)})`)),
    piece(3, fc.tuple(anyClass, tie("value")).map(([name, value]) => (scope) => `${classText(name, scope)}.resolve(${value(scope)})`)),
    piece(1, fc.tuple(anyClass, tie("value")).map(([name, value]) => (scope) => `${classText(name, scope)}.reject(${value(scope)})`)),
    piece(4, fc.tuple(anyClass, executors(tie)).map(([name, executor]) => (scope) => `new ${classText(name, scope)}<any>(${executor(scope)})`)),
    piece(8, calls(tie)),
    piece(6, chains(tie)),
    piece(5, combinations(tie)),
    piece(3, fc.tuple(tie("block"), fc.boolean()).map(([block, isArrow]) => (scope) => immediate(block, isArrow, scope))),
    piece(2, odd(tie, "ownThen")),
    piece(2, odd(tie, "ownConstructor")),
    piece(1, tie("value").map((value) => (scope) => (scope.sheet.features.withResolvers ? `(() => { const { promise, resolve } = (Promise as any).withResolvers(); resolve(${value(scope.inside("sync"))}); return promise; })()` : `Promise.resolve(${value(scope)})`))),
    piece(1, tie("callback").map((callback) => (scope) => (scope.sheet.features.promiseTry ? `(Promise as any).try(${callback(scope)})` : "Promise.resolve()"))),
  ];
}

/** A call of a function declared before, or one step of a generator. */
function calls(tie: Tie): fc.Arbitrary<Piece> {
  const call = fc.tuple(fc.nat(9), tie("value")).map(([choice, value]): Piece => (scope) => `${scope.callable(choice, false) ?? "Promise.resolve"}(${value(scope)})`);
  const step = fc.tuple(fc.nat(9), tie("value"), tie("value")).map(([choice, value, sent]): Piece => (scope) => {
    const generator = scope.callable(choice, true);
    return generator === undefined ? `Promise.resolve(${value(scope)})` : `${generator}(${value(scope)}).next(${sent(scope)})`;
  });
  return fc.oneof({ weight: 3, arbitrary: call }, { weight: 1, arbitrary: step });
}

function chains(tie: Tie): fc.Arbitrary<Piece> {
  const methods = fc.constantFrom("then", "catch", "finally");
  return fc.tuple(tie("promise"), methods, tie("callback"), fc.option(tie("callback"))).map(([promise, method, callback, second]) => (scope) => {
    const receiver = `${scope.use("P")}(${promise(scope)})`;
    const more = second !== null && method === "then" ? `, ${second(scope)}` : "";
    return `${receiver}.${method}(${callback(scope)}${more})`;
  });
}

function combinations(tie: Tie): fc.Arbitrary<Piece> {
  const methods = fc.constantFrom("all", "allSettled", "any", "race");
  return fc.tuple(anyClass, methods, tie("iterable")).map(([name, method, iterable]) => (scope) => `${classText(name, scope)}.${method}(${iterable(scope)})`);
}

/** An async function that is called where it stands. */
function immediate(block: Piece, isArrow: boolean, scope: Scope): string {
  const body = block(scope.inside("async"));
  return isArrow ? `(async () => {\n${body}})()` : `(async function () {\n${body}})()`;
}

function odd(tie: Tie, helper: "ownThen" | "ownConstructor"): fc.Arbitrary<Piece> {
  return fc.tuple(tie("promise"), fc.nat(4)).map(([promise, how]) => (scope) => `${scope.use(helper)}(${promise(scope)}, ${scope.number()}, ${how})`);
}

/** Arrows that log what they are given; some are async, some throw, some are no functions at all. */
export function callbacks(tie: Tie): [Weighted, ...Weighted[]] {
  const arrow = (isAsync: boolean): fc.Arbitrary<Piece> => fc.tuple(tie("block"), tie("value")).map(([block, value]) => (scope) => {
    const inner = scope.inside(isAsync ? "async" : "sync");
    return `${isAsync ? "async " : ""}(x?: any): ${isAsync ? "Promise<any>" : "any"} => {\n${scope.use("log")}(${scope.number()}, x);\n${block(inner)}return ${value(inner)};\n}`;
  });
  return [
    fixed(6, (scope) => `(x?: any) => ${scope.use("log")}(${scope.number()}, x)`),
    piece(4, tie("value").map((value) => (scope) => `(x?: any): any => (${scope.use("log")}(${scope.number()}, x), ${value(scope.inside("sync"))})`)),
    piece(2, tie("thrown").map((thrown) => (scope) => `(x?: any): any => { ${scope.use("log")}(${scope.number()}, x); throw ${thrown(scope)}; }`)),
    piece(2, arrow(false)),
    piece(2, arrow(true)),
    fixed(1, () => "undefined"),
    fixed(1, (scope) => `${scope.number()} as any`),
  ];
}
