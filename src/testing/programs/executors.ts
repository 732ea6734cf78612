/** Arbitraries of executors for `new Promise`: they settle at once, twice, later, from elsewhere, never; and may throw. */
import fc from "fast-check";
import { delay, slot } from "./choices.ts";
import type { Tie } from "./pieces.ts";
import type { Piece } from "./scope.ts";

export function executors(tie: Tie): fc.Arbitrary<Piece> {
  const settle = fc.oneof(
    tie("value").map((value): Piece => (scope) => `ok(${value(scope)})`),
    tie("thrown").map((reason): Piece => (scope) => `no(${reason(scope)})`),
  );
  const action = fc.oneof(
    { weight: 4, arbitrary: settle },
    { weight: 3, arbitrary: fc.tuple(settle, delay).map(([act, ms]): Piece => (scope) => `setTimeout(() => ${act(scope)}, ${ms})`) },
    { weight: 2, arbitrary: settle.map((act): Piece => (scope) => `queueMicrotask(() => ${act(scope)})`) },
    { weight: 2, arbitrary: slot.map((k): Piece => (scope) => `${scope.use("resolvers")}[${k}] = ok`) },
    { weight: 1, arbitrary: tie("thrown").map((thrown): Piece => (scope) => `throw ${thrown(scope)}`) },
  );
  return fc.array(action, { minLength: 1, maxLength: 3, size: "small" }).map((actions) => (scope) => {
    const inner = scope.inside("sync");
    return `(ok, no) => { ${actions.map((act) => `${act(inner)}; `).join("")}}`;
  });
}
