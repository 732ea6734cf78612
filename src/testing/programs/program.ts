/** Arbitrary of whole programs, as text: helpers, a few functions that call only those before them, and a body. */
import fc from "fast-check";
import type { EngineFeatures } from "../native-engine.ts";
import { helperText } from "./helpers.ts";
import { FORMS, functionText, isGenerator, type Form } from "./forms.ts";
import { pieces } from "./pieces.ts";
import { Scope, Sheet, type Callable, type Piece } from "./scope.ts";
import { guarded } from "./statements.ts";

interface Declared {
  readonly form: Form;
  readonly block: Piece;
  readonly result: Piece;
}

/** A part of the body: a statement, alone or with its errors caught, or a task that runs beside the others. */
interface Part {
  readonly how: "guarded" | "task" | "bare";
  readonly piece: Piece;
}

interface Plan {
  readonly functions: readonly Declared[];
  /** What each function is called with, so that none goes unused. */
  readonly argument: Piece;
  readonly body: readonly Part[];
  readonly topLevelAwait: boolean;
}

const part: fc.Arbitrary<Part> = fc.oneof(
  { withCrossShrink: true },
  { weight: 1, arbitrary: fc.record({ how: fc.constant("bare" as const), piece: pieces.statement }) },
  { weight: 6, arbitrary: fc.record({ how: fc.constant("guarded" as const), piece: pieces.statement }) },
  { weight: 4, arbitrary: fc.record({ how: fc.constant("task" as const), piece: pieces.block }) },
);

const plan: fc.Arbitrary<Plan> = fc.record({
  functions: fc.array(fc.record({ form: fc.constantFrom(...FORMS), block: pieces.block, result: pieces.value }), { maxLength: 4, size: "max" }),
  argument: pieces.value,
  body: fc.array(part, { minLength: 1, maxLength: 6, size: "max" }),
  topLevelAwait: fc.boolean(),
});

/** Programs that an engine with these features can run. */
export function programs(features: EngineFeatures): fc.Arbitrary<string> {
  return plan.map((one) => programText(one, features));
}

function programText({ functions, argument, body, topLevelAwait }: Plan, features: EngineFeatures): string {
  const sheet = new Sheet(features);
  const callables: Callable[] = [];
  const declarations = functions.map((declared, i) => declare(declared, i, sheet, callables)).join("");
  const scope = new Scope(sheet, topLevelAwait ? "module" : "script", callables);
  const calls = callables.map((callable) => call(callable, argument, scope)).join("");
  const statements = body.map((one) => partText(one, scope)).join("");
  return `${helperText(sheet.used)}${declarations}${calls}${statements}`;
}

/** One function; it calls only those declared before, and burns fuel, so that a program of calls of calls ends. */
function declare({ form, block, result }: Declared, i: number, sheet: Sheet, callables: Callable[]): string {
  const callable = { name: `${isGenerator(form) ? "g" : "f"}${i}`, isGenerator: isGenerator(form) };
  const scope = new Scope(sheet, callable.isGenerator ? "generator" : form === "sync" ? "sync" : "async", [...callables]);
  callables.push(callable);
  const head = `${scope.use("log")}(${scope.number()}, p);\nif (--${scope.use("fuel")} < 0) return 0 as any;\n`;
  return functionText(form, callable.name, `${head}${block(scope)}return ${result(scope)};\n`, scope.use("log"), scope.number());
}

/** A first call of each; a generator goes into a slot, where others find it, and is asked twice. */
function call({ name, isGenerator }: Callable, argument: Piece, scope: Scope): string {
  const log = scope.use("log");
  const tell = (): string => `.then((x: any) => ${log}(${scope.number()}, x), (e: any) => ${log}(${scope.number()}, e));\n`;
  if (!isGenerator) return guarded(`${scope.use("P")}(${name}(${argument(scope)}))${tell()}`, scope);
  const slot = `${scope.use("gens")}[${scope.number() % 4}]`;
  return guarded(`${slot} = ${name}(${argument(scope)});\n${slot}.next(${scope.number()})${tell()}${slot}.next(${scope.number()})${tell()}`, scope);
}

function partText({ how, piece }: Part, scope: Scope): string {
  if (how === "bare") return piece(scope);
  if (how === "guarded") return guarded(piece(scope), scope);
  return `(async () => {\n${piece(scope.inside("async"))}})().catch((e: any) => ${scope.use("log")}(${scope.number()}, e));\n`;
}
