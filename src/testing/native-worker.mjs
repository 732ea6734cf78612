/**
 * The oracle's side of native-engine.ts, a worker thread: runs one program after the other in a fresh context of this Node,
 * with its own native Promise and async functions, on virtual timers. Plain JavaScript, since Node 20 starts no TypeScript.
 *
 * What is ours here is the host only (console, timers, clock: virtual-host.mjs); what is compared is the engine's: jobs,
 * promises, async functions and generators.
 */
import { inspect, types } from "node:util";
import vm from "node:vm";
import { parentPort } from "node:worker_threads";
import { installTextOf2025 } from "./async-from-sync-2025.mjs";
import { VirtualHost } from "./virtual-host.mjs";

/** What nobody caught in the run in progress, oldest first. */
let uncaught = [];

const report = (error) => { uncaught.push(describe(error)); };
process.on("unhandledRejection", report);
process.on("uncaughtException", report); // a job that completed abruptly; all else is caught on the way
process.on("rejectionHandled", () => undefined); // else Node prints a warning

/** `Name: message` of an error, else "Thrown value: " and the value; as src/runner/errors.ts tells it. */
function describe(value) {
  if (types.isNativeError(value)) return value.message === "" ? value.name : `${value.name}: ${value.message}`;
  if (typeof value === "string") return `Thrown value: ${JSON.stringify(value)}`;
  return `Thrown value: ${Object(value) === value ? "[an object]" : String(value)}`;
}

/** Runs one program to its end. `isAsync`: it has top-level await. `repaired`: see async-from-sync-2025.mjs. */
async function run({ code, isAsync, repaired }) {
  uncaught = [];
  const host = new VirtualHost(report);
  const body = load(`(${isAsync ? "async " : ""}function () { "use strict"; ${code}\n})`, host, repaired);
  let module;
  await host.macrotask(() => { module = start(body); });
  while (host.hasTimers()) await host.macrotask(() => { host.fireNext(); });
  return { lines: host.lines, uncaught, pending: isAsync && uncaught.length === 0 && isPending(module), timeMs: host.nowMs };
}

/** Evaluates code in a realm of its own. */
function load(code, host, repaired) {
  const context = vm.createContext(host.globals());
  vm.runInContext("Date", context).now = () => host.dateNow();
  if (repaired) installTextOf2025(context);
  return vm.runInContext(code, context, { filename: "snippet.ts" });
}

/** The module body; what it throws is reported. Its promise is left alone: a rejection of it counts as unhandled. */
function start(body) {
  try {
    return body();
  } catch (error) {
    return void report(error);
  }
}

/** Looks without `then`, which would handle it. */
function isPending(promise) {
  return inspect(promise, { depth: 0 }).startsWith("Promise { <pending>");
}

/** https://tc39.es/ecma262/#sec-asyncgeneratorunwrapyieldresumption: a rejected operand of `return` is thrown into `yield*`. */
async function isRightAboutReturnIntoDelegation() {
  let asked = "";
  const result = (method) => { asked = method; return { value: 0, done: method !== "" }; };
  const inner = { [Symbol.asyncIterator]: () => inner, next: () => result(asked === "" ? "" : "next"), throw: () => result("throw") };
  const outer = (async function* () { yield* inner; })();
  await outer.next();
  asked = "none";
  await outer.return(Promise.reject(new Error("thrown into it")));
  return asked === "throw";
}

/** What this engine has beside ES2022; the random programs use no more. */
const features = {
  promiseTry: typeof Promise.try === "function",
  withResolvers: typeof Promise.withResolvers === "function",
  returnIntoDelegation: await isRightAboutReturnIntoDelegation(),
};

parentPort.postMessage({ features });
/** One program after the other: rejections are told to the whole thread. */
let last = Promise.resolve();
parentPort.on("message", (message) => { last = last.then(() => answer(message)); });

async function answer({ id, program }) {
  try {
    parentPort.postMessage({ id, run: await run(program) });
  } catch (error) {
    parentPort.postMessage({ id, failure: String(error?.stack ?? error) });
  }
}
