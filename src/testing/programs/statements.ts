/** Arbitraries of statements. In each list the first is what depth ends with, and what shrinking tends to. */
import fc from "fast-check";
import { delay, slot } from "./choices.ts";
import { loops } from "./loops.ts";
import type { Tie } from "./pieces.ts";
import { requests } from "./requests.ts";
import type { Piece, Scope } from "./scope.ts";
import { branches } from "./shapes.ts";

type Weighted = fc.WeightedArbitrary<Piece>;

const piece = (weight: number, arbitrary: fc.Arbitrary<Piece>): Weighted => ({ weight, arbitrary });

/** `log(n, x)` */
const logged = (text: string, scope: Scope): string => `${scope.use("log")}(${scope.number()}, ${text});\n`;

export function blocks(tie: Tie, depthIdentifier: fc.DepthIdentifier): fc.Arbitrary<Piece> {
  const some = fc.array(tie("statement"), { minLength: 1, maxLength: 4, size: "small", depthIdentifier });
  return some.map((list) => (scope) => list.map((statement) => statement(scope)).join(""));
}

export function statements(tie: Tie, depthIdentifier: fc.DepthIdentifier): [Weighted, ...Weighted[]] {
  const value = tie("value");
  return [
    piece(3, fc.constant((scope) => `${scope.use("log")}(${scope.number()});\n`)),
    piece(4, value.map((operand) => (scope) => logged(waiting(operand, scope), scope))),
    piece(9, value.map((operand) => (scope) => guarded(logged(waiting(operand, scope), scope), scope))),
    piece(2, value.map((one) => (scope) => logged(one(scope), scope))),
    piece(3, tie("promise").map((promise) => (scope) => `void ${promise(scope)};\n`)),
    piece(3, fc.tuple(slot, value).map(([k, one]) => (scope) => `${scope.use("slots")}[${k}] = ${one(scope)};\n`)),
    piece(2, fc.tuple(slot, value).map(([k, one]) => (scope) => `${scope.use("resolvers")}[${k}]?.(${one(scope)});\n`)),
    piece(6, tries(tie)),
    piece(4, loops(tie)),
    piece(3, branches(tie)),
    piece(4, requests(tie, depthIdentifier)),
    piece(2, tie("block").map((block) => (scope) => `queueMicrotask(() => {\n${block(scope.inside("sync"))}});\n`)),
    piece(3, fc.tuple(tie("block"), delay, fc.boolean()).map(([block, ms, isAsync]) => (scope) => timeout(block, ms, isAsync, scope))),
    piece(1, fc.tuple(tie("block"), delay, fc.integer({ min: 1, max: 3 })).map(([block, ms, turns]) => (scope) => interval(block, ms, turns, scope))),
    piece(2, value.map((one) => (scope) => (scope.canReturn ? `if (${scope.number()}) return ${one(scope)};\n` : logged(one(scope), scope)))),
    piece(1, tie("thrown").map((thrown) => (scope) => `throw ${thrown(scope)};\n`)),
    piece(3, value.map((one) => (scope) => yielding("yield", one(scope), scope))),
    piece(4, value.map((one) => (scope) => guarded(yielding("yield", one(scope), scope), scope))),
    piece(4, tie("iterable").map((one) => (scope) => guarded(yielding("yield*", one(scope), scope), scope))),
    piece(1, fc.constant((scope) => logged("performance.now()", scope))),
    piece(1, fc.nat(20).map((ms) => (scope) => (ms > 1 ? logged("Date.now()", scope) : `{ const until = Date.now() + ${ms + 1}; while (Date.now() < until) {} }\n`))),
  ];
}

/** A statement whose errors are logged, so that what stands behind it is reached. */
export function guarded(statement: string, scope: Scope): string {
  return `try {\n${statement}} catch (e: any) { ${scope.use("log")}(-${scope.number()}, e); }\n`;
}

/** `await x`, or x where nothing can be awaited. */
function waiting(operand: Piece, scope: Scope): string {
  return scope.canAwait ? `await ${operand(scope)}` : operand(scope);
}

/** Outside of a generator the operand is awaited. */
function yielding(keyword: "yield" | "yield*", operand: string, scope: Scope): string {
  const text = scope.place === "generator" ? `${keyword} ${operand}` : scope.canAwait ? `await ${operand}` : operand;
  return logged(text, scope);
}

function tries(tie: Tie): fc.Arbitrary<Piece> {
  return fc.tuple(tie("block"), fc.option(tie("block")), fc.option(tie("block"))).map(([body, handler, last]) => (scope) => {
    const caught = handler === null && last !== null ? "" : ` catch (e: any) {\n${logged("e", scope)}${handler?.(scope) ?? ""}}`;
    const always = last === null ? "" : ` finally {\n${logged('"finally"', scope)}${last(scope)}}`;
    return `try {\n${body(scope)}}${caught}${always}\n`;
  });
}

function timeout(block: Piece, ms: string, isAsync: boolean, scope: Scope): string {
  return `setTimeout(${isAsync ? "async " : ""}() => {\n${block(scope.inside(isAsync ? "async" : "sync"))}}, ${ms});\n`;
}

/** An interval that clears itself. */
function interval(block: Piece, ms: string, turns: number, scope: Scope): string {
  const n = scope.number();
  return `let turns${n} = 0;\nconst interval${n} = setInterval(() => {\nif (++turns${n} >= ${turns}) clearInterval(interval${n});\n${block(scope.inside("sync"))}}, ${ms});\n`;
}
