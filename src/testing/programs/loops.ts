/** Arbitraries of loops: counted ones and `for await`, labelled, with break, continue and return in their bodies. */
import fc from "fast-check";
import type { Tie } from "./pieces.ts";
import type { Piece, Scope } from "./scope.ts";

const leave = fc.constantFrom("break", "continue", "outer break", "outer continue", "return", "nothing");

export function loops(tie: Tie): fc.Arbitrary<Piece> {
  const body = fc.tuple(tie("block"), leave, tie("block"));
  return fc.oneof(
    { weight: 2, arbitrary: fc.tuple(fc.integer({ min: 1, max: 3 }), ...parts(tie)).map(([turns, ...rest]): Piece => (scope) => counted(turns, rest, scope)) },
    { weight: 5, arbitrary: fc.tuple(tie("iterable"), body).map(([iterable, rest]): Piece => (scope) => forAwait(iterable, rest, scope)) },
  );
}

type Parts = readonly [before: Piece, leave: string, after: Piece];

function parts(tie: Tie): [fc.Arbitrary<Piece>, fc.Arbitrary<string>, fc.Arbitrary<Piece>] {
  return [tie("block"), leave, tie("block")];
}

function counted(turns: number, rest: Parts, scope: Scope): string {
  const n = scope.number();
  return `L${n}: for (let i${n} = 0; i${n} < ${turns} && --${scope.use("fuel")} > 0; i${n}++) {\n${inside(rest, `i${n} === 1`, scope.labelled(`L${n}`))}}\n`;
}

/** Where nothing can be awaited, the iterable is only made. */
function forAwait(iterable: Piece, rest: Parts, scope: Scope): string {
  if (!scope.canAwait) return `void ${iterable(scope)};\n`;
  const n = scope.number();
  const head = `${scope.use("log")}(${scope.number()}, x${n});\nif (--${scope.use("fuel")} < 0) break;\n`;
  return `let n${n} = 0;\nL${n}: for await (const x${n} of ${iterable(scope)}) {\n${head}${inside(rest, `++n${n} > 1`, scope.labelled(`L${n}`))}}\n`;
}

function inside([before, how, after]: Parts, condition: string, scope: Scope): string {
  const first = before(scope);
  const jump = jumpText(how, scope);
  return jump === "" ? first : `${first}if (${condition}) ${jump};\n${after(scope)}`;
}

function jumpText(how: string, scope: Scope): string {
  if (how === "nothing") return "";
  if (how === "return") return scope.canReturn ? `return ${scope.number()}` : "break";
  const [word = "", keyword] = how.split(" ");
  return keyword === undefined ? word : `${keyword} ${scope.labels[0] ?? ""}`;
}
