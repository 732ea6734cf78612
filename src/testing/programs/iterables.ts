/** Arbitraries of what can be iterated: arrays, sync and async iterators with methods that log or throw, generators, and what cannot. */
import fc from "fast-check";
import type { Tie } from "./pieces.ts";
import type { Piece, Scope } from "./scope.ts";

type Weighted = fc.WeightedArbitrary<Piece>;

export function iterables(tie: Tie, depthIdentifier: fc.DepthIdentifier): [Weighted, ...Weighted[]] {
  const some = fc.array(tie("value"), { maxLength: 3, size: "small", depthIdentifier });
  const list = (values: readonly Piece[], scope: Scope): string => values.map((value) => value(scope)).join(", ");
  const thunks = (values: readonly Piece[], scope: Scope): string => values.map((value) => `() => ${value(scope.inside("sync"))}`).join(", ");
  const iterator = (helper: "iter" | "aiter", most: number): fc.Arbitrary<Piece> => fc.tuple(some, fc.nat(most)).map(([values, how]) => (scope) => `${scope.use(helper)}([${thunks(values, scope)}], ${scope.number()}, ${how})`);
  return [
    { weight: 4, arbitrary: some.map((values) => (scope) => `[${list(values, scope)}]`) },
    { weight: 3, arbitrary: iterator("iter", 63) },
    { weight: 3, arbitrary: iterator("aiter", 127) },
    { weight: 2, arbitrary: some.map((values) => (scope) => syncGenerator(values.map((value) => value(scope.inside("sync"))), scope)) },
    { weight: 5, arbitrary: fc.tuple(fc.nat(9), tie("value"), some).map(([choice, value, values]) => (scope) => called(scope.callable(choice, true), value, scope) ?? `[${list(values, scope)}]`) },
    { weight: 1, arbitrary: tie("block").map((block) => (scope) => `(async function* () {\n${block(scope.inside("generator"))}})()`) },
    { weight: 1, arbitrary: fc.constant((scope) => `${scope.number()} as any`) },
  ];
}

function called(generator: string | undefined, value: Piece, scope: Scope): string | undefined {
  return generator === undefined ? undefined : `${generator}(${value(scope)})`;
}

function syncGenerator(values: readonly string[], scope: Scope): string {
  const log = scope.use("log");
  const yields = values.map((value) => `${log}(${scope.number()}, yield ${value}); `).join("");
  return `(function* (): any { try { ${yields}} finally { ${log}(${scope.number()}); } })()`;
}
