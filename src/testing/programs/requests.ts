/** Arbitraries of statements that ask an async generator for several things at once: next, return and throw, awaited or not. */
import fc from "fast-check";
import { slot } from "./choices.ts";
import type { Tie } from "./pieces.ts";
import type { Piece, Scope } from "./scope.ts";

interface Request {
  readonly method: "next" | "return" | "throw";
  readonly argument: Piece;
  readonly how: "alone" | "await" | "then" | "slot";
  readonly slot: number;
}

export function requests(tie: Tie, depthIdentifier: fc.DepthIdentifier): fc.Arbitrary<Piece> {
  const request: fc.Arbitrary<Request> = fc.record({
    method: fc.constantFrom("next", "next", "return", "throw"),
    argument: tie("value"),
    how: fc.constantFrom("then", "await", "alone", "slot"),
    slot,
  });
  const some = fc.array(request, { minLength: 1, maxLength: 4, size: "small", depthIdentifier });
  return fc.oneof(
    { weight: 4, arbitrary: fc.tuple(slot, fc.nat(9), tie("value"), tie("block"), some).map(([k, choice, value, block, list]): Piece => (scope) => made(k, choice, value, block, scope) + list.map((one) => requestText(one, k, scope)).join("")) },
    { weight: 2, arbitrary: fc.tuple(slot, some).map(([k, list]): Piece => (scope) => list.map((one) => requestText(one, k, scope)).join("")) },
  );
}

/** A generator in a shared slot, so that others can ask it as well. */
function made(k: number, choice: number, value: Piece, block: Piece, scope: Scope): string {
  const generator = scope.callable(choice, true) ?? `(async function* (p?: any): any {\n${block(scope.inside("generator"))}})`;
  return `${scope.use("gens")}[${k}] = ${generator}(${value(scope)});\n`;
}

function requestText({ method, argument, how, slot: k }: Request, generator: number, scope: Scope): string {
  const log = scope.use("log");
  const call = `${scope.use("gens")}[${generator}]?.${method}(${given(method, argument, scope)})`;
  const n = scope.number();
  if (how === "await" && scope.canAwait) return `${log}(${n}, await ${call});\n`;
  if (how === "slot") return `${scope.use("slots")}[${k}] = ${call};\n`;
  return how === "alone" ? `${call};\n` : `${call}?.then((x: any) => ${log}(${n}, x), (e: any) => ${log}(-${n}, e));\n`;
}

/** An engine that is wrong about `return(x)` into `yield*` when x rejects is given only numbers. */
function given(method: Request["method"], argument: Piece, scope: Scope): string {
  return method === "return" && !scope.sheet.features.returnIntoDelegation ? `${scope.number()}` : argument(scope);
}
