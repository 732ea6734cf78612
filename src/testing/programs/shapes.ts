/** Arbitraries of expressions in which something is awaited in the middle of something else. */
import fc from "fast-check";
import type { Tie } from "./pieces.ts";
import type { Piece, Scope } from "./scope.ts";

type Operands = readonly [a: string, b: string, log: string, number: number];

/** Each with two awaits, or with their operands alone where nothing can be awaited. */
const SHAPES: readonly ((...operands: Operands) => string)[] = [
  (a, b) => `(${a}, ${b})`,
  (a, b) => `(${a} ?? ${b})`,
  (a, b) => `(${a} || ${b})`,
  (a, b) => `(${a} && ${b})`,
  (a, b) => `[...[${a}], ${b}]`,
  (a, b) => `({ a: ${a}, ...{ b: ${b} } }).b`,
  (a, b, log, n) => `((...all: any[]) => (${log}(${n}, all), all[1]))(${a}, ${b})`,
  (a, b, log, n) => `(${a} === undefined ? ${b} : (${log}(${n}), ${b}))`,
  (a, b, _log, n) => `[${a}, ${b}].map((x: any) => x === ${n})`,
  (a, b, log, n) => `(${a} as any)?.[(${log}(${n}), ${b} as any)]`,
  (a, b, log, n) => `(([x = ${n}, { length: y = ${n} } = [] as any]: any) => (${log}(${n}, x), y))([${a}, ${b}])`,
  (a, b) => `new (class { v: any; constructor(...all: any[]) { this.v = all; } })(${a}, ${b}).v`,
];

export function shapes(tie: Tie): fc.Arbitrary<Piece> {
  const shape = fc.constantFrom(...SHAPES);
  return fc.tuple(shape, tie("value"), tie("value")).map(([write, a, b]) => (scope) => {
    const operand = (piece: Piece): string => (scope.canAwait ? `(await ${piece(scope)})` : piece(scope));
    return write(operand(a), operand(b), scope.use("log"), scope.number());
  });
}

/** Statements of the same kind: switch, while, do, for-of over what is awaited, destructuring with defaults that await. */
export function branches(tie: Tie): fc.Arbitrary<Piece> {
  const form = fc.constantFrom(switched, whiled, done, walked, destructured);
  return fc.tuple(form, tie("value"), tie("block"), tie("block")).map(([write, value, one, other]) => (scope) => write(waiting(value, scope), one, other, scope));
}

const waiting = (value: Piece, scope: Scope): string => (scope.canAwait ? `await ${value(scope)}` : value(scope));

type Write = (value: string, one: Piece, other: Piece, scope: Scope) => string;

const switched: Write = (value, one, other, scope) => `switch (${value}) {\ncase ${scope.number()}:\ncase undefined: {\n${one(scope)}}\ndefault: {\n${other(scope)}}\n}\n`;

const whiled: Write = (value, one, _other, scope) => {
  const n = scope.number();
  return `let w${n} = 2;\nwhile (w${n}-- > 0 && --${scope.use("fuel")} > 0 && ${value.startsWith("await") ? `(${value}) !== 0` : "true"}) {\n${one(scope)}}\n`;
};

const done: Write = (value, one, _other, scope) => {
  const n = scope.number();
  return `let d${n} = 2;\ndo {\n${one(scope)}} while (--d${n} > 0 && --${scope.use("fuel")} > 0 && ((${value}), true));\n`;
};

const walked: Write = (value, one, _other, scope) => {
  const n = scope.number();
  return `for (const y${n} of [${value}, 0]) {\n${scope.use("log")}(${n}, y${n});\n${one(scope)}}\n`;
};

const destructured: Write = (value, _one, _other, scope) => {
  const n = scope.number();
  return `{\nconst [a${n} = ${value}, { b${n} = ${n} } = {} as any]: any = [${n % 2 === 0 ? "undefined" : n}];\n${scope.use("log")}(${n}, a${n}, b${n});\n}\n`;
};
