/** Arbitraries of objects with `then` that are no promises: they settle at once or later, twice, throw after, have a getter that throws. */
import fc from "fast-check";
import type { Tie } from "./pieces.ts";
import type { Piece } from "./scope.ts";

export function thenables(tie: Tie): fc.Arbitrary<Piece> {
  const act = fc.oneof(
    { weight: 4, arbitrary: tie("value").map((value): Piece => (scope) => `ok(${value(scope)})`) },
    { weight: 2, arbitrary: tie("thrown").map((reason): Piece => (scope) => `no(${reason(scope)})`) },
    { weight: 1, arbitrary: tie("value").map((value): Piece => (scope) => `queueMicrotask(() => ok(${value(scope)}))`) },
    { weight: 1, arbitrary: tie("value").map((value): Piece => (scope) => `setTimeout(() => ok(${value(scope)}), 1)`) },
    { weight: 1, arbitrary: tie("thrown").map((thrown): Piece => (scope) => `throw ${thrown(scope)}`) },
  );
  const method = fc.array(act, { minLength: 1, maxLength: 3, size: "small" }).map((acts): Piece => (scope) => thenMethod(acts, scope.inside("sync")));
  return fc.oneof(
    { weight: 5, arbitrary: method.map((then): Piece => (scope) => `({ ${then(scope)} })`) },
    { weight: 1, arbitrary: method.map((then): Piece => (scope) => `({ get then() { ${scope.use("log")}(${scope.number()}); return ({ ${then(scope)} }).then; } })`) },
    { weight: 1, arbitrary: tie("thrown").map((thrown): Piece => (scope) => `({ get then(): any { ${scope.use("log")}(${scope.number()}); throw ${thrown(scope)}; } })`) },
    { weight: 1, arbitrary: fc.constant<Piece>((scope) => `({ then: ${scope.number()} })`) },
  );
}

/** It burns fuel: a thenable that resolves with itself would go on for ever. */
function thenMethod(acts: readonly Piece[], scope: Parameters<Piece>[0]): string {
  const head = `${scope.use("log")}(${scope.number()}); if (--${scope.use("fuel")} < 0) return;`;
  return `then(ok: any, no: any): any { ${head} ${acts.map((act) => `${act(scope)}; `).join("")}}`;
}
