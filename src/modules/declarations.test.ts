/**
 * The declarations and the modules do not drift apart: what is declared is there when a snippet looks, and nothing else is.
 * How the types fit is declared-types.test.ts.
 */
import { describe, expect, test } from "vitest";
import { declarationTexts, declaredNames, generatorMethods, hasSharedTypes, SHARED_TYPES, TYPES, type DeclaredName } from "../testing/declarations.ts";
import { outputOf } from "../testing/asyncio-cases.ts";
import { moduleNamespaces } from "./index.ts";

/** It types `await`; programs never call it. */
const FOR_TYPES_ALONE = ["Future.then"];
/** What errors have by JavaScript, and what the ready queue calls. */
const UNDECLARED = ["name", "message", "stack", "react"];

/** Runs as a snippet: prints a line for each thing that is declared and not there, and for each that is there undeclared. */
const LOOK = `
import * as asyncio from "asyncio";
import * as builtins from "builtins";
import * as contextlib from "contextlib";
import * as contextvars from "contextvars";
import * as threading from "threading";
import * as time from "time";

const modules = { asyncio, builtins, contextlib, contextvars, threading, time };
const variable = new contextvars.ContextVar("v");
async function* generator() { yield 1; }

/** For what no prototype shows: an instance of each class or interface that has properties. */
const samples = {
  Queue: new asyncio.Queue(2), Barrier: new asyncio.Barrier(2), ContextVar: variable, Token: variable.set(1), Thread: threading.main_thread(),
  ExceptionGroup: new builtins.ExceptionGroup("m", [new Error("e")]), AbstractEventLoop: asyncio.new_event_loop(), AsyncGenerator: generator(),
};
const say = (text) => builtins.print(text);

for (const { module, name, kind, of, methods, properties } of NAMES) {
  const real = modules[module][name];
  const where = module + "." + name;
  const sample = samples[name];
  if (kind === "function" && typeof real !== "function") say(where + " is no function");
  if (kind === "const" && JSON.stringify(real) !== of) say(where + " is not " + of);
  if (kind === "same" && (real === undefined || real !== modules[of][name])) say(where + " is not the one of " + of);
  if (kind === "class") look(where, name, real, of, methods, module);
  if (kind === "type" && sample !== undefined) for (const member of methods) if (typeof sample[member] !== "function") say(where + " has no " + member + "()");
  for (const member of properties) if (sample === undefined ? kind === "class" : !(member in sample)) say(where + " has no " + member);
}

function look(where, name, real, base, methods, module) {
  if (typeof real !== "function") return say(where + " is no class");
  if (real.name !== name) say(where + " is called " + real.name);
  const parent = base === "" ? Object : modules[module][base] ?? globalThis[base];
  if (!(real.prototype instanceof parent)) say(where + " is no " + base);
  for (const member of methods) if (!EXCEPT.includes(name + "." + member) && typeof real.prototype[member] !== "function") say(where + " has no " + member + "()");
  extras(where, name, real);
}

function extras(where, name, real) {
  for (const member of Object.getOwnPropertyNames(real.prototype)) {
    const isOwnAffair = member === "constructor" || (member.startsWith("_") && !member.endsWith("__"));
    if (!isOwnAffair && !UNDECLARED.includes(member) && !known(name).includes(member)) say(where + " has " + member + ", which is not declared");
  }
}

/** All that a class and its bases declare. */
function known(name) {
  const { of, methods, properties } = NAMES.find((one) => one.name === name && one.kind === "class") ?? { of: "", methods: [], properties: [] };
  return of === "" ? [...methods, ...properties] : [...methods, ...properties, ...known(of)];
}
`;

function problemsOf(folder: string): string {
  const names: DeclaredName[] = [...declaredNames(folder), { module: "builtins", name: "AsyncGenerator", kind: "type", of: "", methods: generatorMethods(folder), properties: [] }];
  return outputOf(`const UNDECLARED = ${JSON.stringify(UNDECLARED)};\nconst EXCEPT = ${JSON.stringify(FOR_TYPES_ALONE)};\nconst NAMES: any[] = ${JSON.stringify(names)};\n${LOOK.trim()}`);
}

describe("The modules", () => {
  test("have what our declarations say", () => {
    expect(declaredNames(TYPES).length).toBeGreaterThan(80);
    expect(problemsOf(TYPES)).toBe("");
  });

  test.each(Object.entries(moduleNamespaces()))("export nothing else: %s", (module, namespace) => {
    const declared = declaredNames(TYPES).filter((one) => one.module === module && one.kind !== "type").map(({ name }) => name);
    expect(Object.keys(namespace).sort()).toEqual([...new Set(declared)].sort());
  });

  test.skipIf(!hasSharedTypes)("have what the shared declarations say", () => {
    expect(problemsOf(SHARED_TYPES)).toBe("");
  });
});

if (!hasSharedTypes) process.stdout.write(`declarations: there is no ${SHARED_TYPES}, so they are not compared\n`);

test.skipIf(!hasSharedTypes)("Our declarations have everything of the shared ones, word for word", () => {
  const ours = new Set(declarationTexts(TYPES));
  expect(declarationTexts(SHARED_TYPES).filter((text) => !ours.has(text))).toEqual([]);
});
