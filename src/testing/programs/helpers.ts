/**
 * What random programs are made with: text that stands at the head of a program, as far as the program uses it. All of it
 * is run by both sides, so nothing here has to be right, only the same; whatever it does at interesting moments it logs.
 */
interface HelperText {
  readonly text: string;
  readonly needs: readonly Helper[];
}

export type Helper =
  | "show" | "log" | "fuel" | "slots" | "resolvers" | "gens" | "P" | "ownThen" | "ownConstructor" | "iter" | "aiter" | "Sub" | "LogThen" | "Foreign" | "Greedy" | "Bad" | "Loud" | "Rude";

const SHOW = `function show(v: any): string {
  if (Array.isArray(v)) return "[" + v.map(show).join() + "]";
  if (v instanceof AggregateError) return "all of " + show(v.errors);
  if (v instanceof Error) return v instanceof TypeError ? "TypeError" : v.message;
  if (v instanceof Promise) return "promise";
  if (typeof v !== "object" || v === null) return typeof v === "function" ? "function" : String(v);
  if (Object.hasOwn(v, "status")) return v.status + " " + show(v.status === "fulfilled" ? v.value : v.reason);
  return Object.hasOwn(v, "done") && Object.hasOwn(v, "value") ? (v.done ? "done " : "next ") + show(v.value) : "object";
}`;

const LOG = `function log(n: number | string, ...v: any[]): void { console.log(n + v.map((x) => " " + show(x)).join("")); }`;

/** A promise with a \`then\` of its own. */
const OWN_THEN = `function ownThen(p: any, n: number, how: number): any {
  p.then = function (this: any, a: any, b: any) {
    log(n, "then");
    if (how === 1) throw n;
    if (how === 2) return a?.(n);
    return Promise.prototype.then.call(this, a, b);
  };
  if (how === 3) p.then = n;
  if (how === 4) Object.defineProperty(p, "then", { get() { log(n, "get then"); return Promise.prototype.then; } });
  return p;
}`;

/** A promise with a \`constructor\` of its own. */
const OWN_CONSTRUCTOR = `function ownConstructor(p: any, n: number, how: number): any {
  const constructor = how === 0 ? undefined : how === 1 ? Sub : how === 2 ? n : Promise;
  Object.defineProperty(p, "constructor", { configurable: true, get() { log(n, "constructor"); if (how === 3) throw n; return constructor; } });
  return p;
}`;

/** A synchronous iterable. \`how\`: bits for return, throw, a return that throws, one that returns no object, a next that throws, results no objects. */
const ITER = `function iter(values: (() => any)[], n: number, how: number): any {
  let i = 0;
  const it: any = {
    [Symbol.iterator]() { log(n, "iterator"); return this; },
    next(v: any) { log(n, "next", v); if (i >= values.length) { if (how & 16) throw n; if (how & 32) return n; return { value: n, done: true }; } return { value: values[i++]!(), done: false }; },
  };
  if (how & 1) it.return = function (v: any) { log(n, "return", v); if (how & 4) throw n; if (how & 8) return n; return { value: v, done: true }; };
  if (how & 2) it.throw = function (v: any) { log(n, "throw", v); if (how & 4) throw v; return { value: v, done: (how & 8) === 0 }; };
  return it;
}`;

/** An asynchronous iterable: the same, and its results may be promises or not. */
const AITER = `function aiter(values: (() => any)[], n: number, how: number): any {
  const it = iter([], n, how), wrap = (v: any) => how & 64 ? Promise.resolve(v) : v, next = it.next;
  let i = 0;
  delete it[Symbol.iterator];
  it[Symbol.asyncIterator] = function () { log(n, "asyncIterator"); return this; };
  it.next = (v: any) => wrap(i < values.length ? { value: values[i++]!(), done: false } : next(v));
  return it;
}`;

export const HELPERS: Readonly<Record<Helper, HelperText>> = {
  show: { text: SHOW, needs: [] },
  log: { text: LOG, needs: ["show"] },
  fuel: { text: "let fuel: number = 150;", needs: [] },
  slots: { text: "const slots: any[] = [];", needs: [] },
  resolvers: { text: "const resolvers: ((v?: any) => void)[] = [];", needs: [] },
  gens: { text: "const gens: any[] = [];", needs: [] },
  P: { text: "const P = <T,>(v: T): Promise<any> => Promise.resolve(v);", needs: [] },
  ownThen: { text: OWN_THEN, needs: ["log"] },
  ownConstructor: { text: OWN_CONSTRUCTOR, needs: ["log", "Sub"] },
  iter: { text: ITER, needs: ["log"] },
  aiter: { text: AITER, needs: ["iter"] },
  Sub: { text: "class Sub<T> extends Promise<T> {}", needs: [] },
  LogThen: { text: `class LogThen<T> extends Promise<T> { override then(a?: any, b?: any): any { log("LogThen.then"); return super.then(a, b); } }`, needs: ["log"] },
  Foreign: { text: "class Foreign<T> extends Promise<T> { static override get [Symbol.species](): any { return Promise; } }", needs: [] },
  Greedy: { text: `class Greedy<T> extends Promise<T> { constructor(f: any) { log("new Greedy"); super((a, b) => { f(a, b); }); } static override resolve(v?: any): any { log("Greedy.resolve", v); return super.resolve(v); } }`, needs: ["log"] },
  Loud: { text: `class Loud<T> extends Promise<T> { constructor(f: any) { super((a: any, b: any) => { f((v: any) => { log("Loud", v); a(v); }, (e: any) => { log("Loud!", e); b(e); }); }); } }`, needs: ["log"] },
  // Only its reject function throws: at a resolve function that throws the job ends by the specification, and V8 calls reject.
  Rude: { text: `class Rude<T> extends Promise<T> { constructor(f: any) { super((a: any, b: any) => { f(a, (e: any) => { b(e); throw e; }); }); } }`, needs: [] },
  Bad: { text: `class Bad<T> extends Promise<T> { static override get [Symbol.species](): any { log("species"); throw new Error("species"); } }`, needs: ["log"] },
};

/** The text of all that is used, in an order in which each stands after what it needs. */
export function helperText(used: ReadonlySet<Helper>): string {
  return (Object.keys(HELPERS) as Helper[]).filter((helper) => used.has(helper)).map((helper) => `${HELPERS[helper].text}\n`).join("");
}
