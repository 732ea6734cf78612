/**
 * Small programs whose output people know, or think they know, with the lines that the specification gives. `log` is
 * `console.log`; `then` logs 1, 2, 3 ... one tick apart; `sleep(ms)` is a promise of setTimeout.
 */
interface Classic {
  readonly title: string;
  readonly code: string;
  /** Texts in order; `@5` after one says that it is written at 5 ms and all after it not before. */
  readonly expected: string;
}

const PRELUDE = "const log = console.log, ticks = (n: number, i = 1): unknown => i > n ? 0 : Promise.resolve().then(() => { log(i); ticks(n, i + 1) }), sleep = (ms: number, v?: unknown) => new Promise<any>((r) => setTimeout(r, ms, v));";

/** The program's whole text: one line more than `code`. */
export function classicSource({ code }: Classic): string {
  return `${PRELUDE}\n${code}`;
}

/** `expected`, as lines with their times. */
export function classicLines({ expected }: Classic): { text: string; timeMs: number }[] {
  let timeMs = 0;
  return expected.split(" ").filter((word) => word !== "").map((word) => {
    const [text = "", at] = word.split("@");
    timeMs = at === undefined ? timeMs : Number(at);
    return { text, timeMs };
  });
}

const classic = (title: string, code: string, expected: string): Classic => ({ title, code, expected });

const awaits: Classic[] = [
  classic("a call runs up to the first await, the rest comes after the script", "async function f() { log('f1'); await null; log('f2') } f(); log('s')", "f1 s f2"),
  classic("an await of a plain value and a then take one tick each", "async function f() { for (const x of 'abc') { await 0; log(x) } } f(); ticks(3)", "a 1 b 2 c 3"),
  classic("an await of a promise takes one tick as well", "async function f() { for (const x of 'abc') { await Promise.resolve(); log(x) } } f(); ticks(3)", "a 1 b 2 c 3"),
  classic("an await of a thenable takes two: one to call then, one to resume", "(async () => { await ({ then(r: any) { r() } }); log('t') })(); ticks(3)", "1 t 2 3"),
  classic("an await of a subclass's promise takes three", "class Sub extends Promise<any> {} (async () => { await Sub.resolve(); log('t') })(); ticks(4)", "1 2 t 3 4"),
  classic("returning a plain value settles at once", "(async () => 'v')().then(log); ticks(3)", "v 1 2 3"),
  classic("returning a promise takes three ticks", "(async () => Promise.resolve('p'))().then(log); ticks(4)", "1 2 p 3 4"),
  classic("return await takes two", "(async () => await Promise.resolve('p'))().then(log); ticks(3)", "1 p 2 3"),
  classic("a rejection is caught at the await, and finally runs after", "async function f() { try { await Promise.reject('e'); log('no') } catch (e) { log(e); await 0; log('c') } finally { await 0; log('f') } return 'r' } f().then(log)", "e c f r"),
  classic("an error in a parameter rejects, it does not throw", "async function f(a = (() => { throw 'p' })()) { return a } f().catch(log); log('s')", "s p"),
  classic("finally overrides what try returned", "const f = async () => { try { return 't' } finally { return 'f' } }; f().then(log)", "f"),
  classic("an await between operands keeps the value read before", "let n = 1; (async () => { n += await 5; log(n) })(); n = 10", "6"),
  classic("methods of every kind are async functions", "class A { #x = 'x'; static async s() { await 0; return 's' } async #p() { await 0; return this.#x } m() { return this.#p() } } const o = { async m() { return this === o ? 'o' : 'no' } }; A.s().then(log); new A().m().then(log); o.m().then(log)", "o s x"),
];

const promises: Classic[] = [
  classic("an executor runs at once; what it throws rejects", "new Promise(() => { log('x'); throw 'e' }).catch(log); log('s')", "x s e"),
  classic("only the first resolve counts", "new Promise((ok, no) => { ok('a'); ok('b'); no('c') }).then(log, log)", "a"),
  classic("what a thenable throws after resolving is dropped", "Promise.resolve({ then(r: any) { r('a'); throw 'b' } }).then(log, log)", "a"),
  classic("a then that cannot be got rejects", "Promise.resolve({ get then() { throw 'g' } }).then(log, log)", "g"),
  classic("a promise resolved with itself rejects with a TypeError", "let r: any; const p: any = new Promise((ok) => { r = ok }); r(p); p.catch((e: any) => log(e.name))", "TypeError"),
  classic("a then that is no function passes values and errors on", "Promise.resolve('v').then(1 as any, 2 as any).then(log); Promise.reject('e').then(undefined).catch(log)", "v e"),
  classic("finally passes the value on, three ticks later than then", "Promise.resolve('v').finally(() => 'w').then(log); ticks(4)", "1 2 3 v 4"),
  classic("all keeps the order of its operands", "Promise.all([sleep(2, 'a'), 'b', sleep(1, 'c')]).then((v) => log(v.join('')))", "abc@2"),
  classic("all rejects with the first rejection", "Promise.all([sleep(3), Promise.reject('e'), new Promise(() => {})]).catch(log)", "e"),
  classic("allSettled waits for all", "Promise.allSettled([sleep(2), Promise.reject(0)]).then((v) => log(v.map((x) => x.status).join()))", "fulfilled,rejected@2"),
  classic("any takes the first that fulfils, or all errors", "Promise.any([Promise.reject(1), sleep(1, 'a')]).then(log); Promise.any([Promise.reject(1), Promise.reject(2)]).catch((e) => log(e.errors.join()))", "1,2 a@1"),
  classic("race takes the first that settles", "Promise.race([sleep(2, 'slow'), sleep(1, 'fast')]).then(log)", "fast@1"),
  classic("a subclass's then makes promises of that class", "class Sub extends Promise<any> {} log(Sub.resolve(1).then() instanceof Sub); log(Promise.resolve(Sub.resolve(1)) instanceof Sub)", "true false"),
];

const hosts: Classic[] = [
  classic("timers fire by due time, and in order when due together", "setTimeout(log, 2, 'c'); setTimeout(log, 1, 'a'); setTimeout(log, 1, 'b')", "a@1 b c@2"),
  classic("a delay of 0 stays 0", "setTimeout(log, 1, 'a'); setTimeout(log, 0, 'b')", "b a@1"),
  classic("all microtasks run before the next timer, nested ones too", "setTimeout(() => { log('t'); Promise.resolve().then(() => { log('m'); queueMicrotask(() => log('n')) }) }); setTimeout(log, 0, 'u')", "t m n u"),
  classic("microtasks run in the order in which they were queued", "queueMicrotask(() => log('a')); Promise.resolve().then(() => log('b')); queueMicrotask(() => log('c')); log('s')", "s a b c"),
  classic("a timer nested deeper than five waits 4 ms", "let n = 0; (function next() { log(n); if (n++ < 8) setTimeout(next) })()", "0 1 2 3 4 5 6 7@4 8@8"),
  classic("a loop of sleeps of 0 nests as well", "for (let i = 1; i < 9; i++) { await sleep(0); log(i) }", "1 2 3 4 5 6 7@4 8@8"),
  classic("an interval goes on until it is cleared", "let n = 0; const t = setInterval(() => { log(++n); if (n === 3) clearInterval(t) }, 10)", "1@10 2@20 3@30"),
  classic("a cleared timer does not fire", "const t = setTimeout(log, 1, 'no'); setTimeout(() => log('yes'), 2); clearTimeout(t)", "yes@2"),
  classic("one sleep after the other takes the sum, together the longest", "(async () => { await sleep(1000); await sleep(2000); log('one'); await Promise.all([sleep(1000), sleep(2000)]); log('all') })()", "one@3000 all@5000"),
  classic("clocks tell virtual time", "const t = Date.now(); setTimeout(() => log(`${Date.now() - t},${performance.now()}`), 1500); log(t)", "1700000000000 1500,1500@1500"),
  classic("a busy loop on the clock blocks the timers", "setTimeout(log, 10, 'late'); const end = Date.now() + 50; while (Date.now() < end); log('busy')", "busy@50 late"),
  classic("an error in a callback stops nobody else", "setTimeout(() => { throw 1 }); queueMicrotask(() => { throw 2 }); setTimeout(log, 0, 'on')", "on"),
];

const iterations: Classic[] = [
  classic("for await over an array awaits each value", "(async () => { for await (const x of [sleep(2, 'a'), 'b', sleep(1, 'c')]) log(x) })()", "a@2 b c"),
  classic("for await over plain values takes two ticks a turn", "(async () => { for await (const x of ['a', 'b']) log(x) })(); ticks(6)", "1 a 2 3 b 4 5 6"),
  classic("leaving a for await closes the generator, and waits for it", "async function* g() { try { yield 'a'; yield 'b' } finally { await sleep(1); log('closed') } } (async () => { for await (const x of g()) { log(x); break } log('after') })()", "a closed@1 after"),
  classic("continue with a label closes the inner generator, not the outer", "async function* g(n: string) { try { yield n + 1; yield n + 2 } finally { log(n + '!') } } (async () => { o: for await (const x of g('a')) for await (const y of g('b')) { log(x + y); continue o } })()", "a1b1 b! a2b1 b! a!"),
  classic("a rejected value closes a synchronous iterator", "const it = { [Symbol.iterator]: () => ({ next: () => ({ value: Promise.reject('e'), done: false }), return() { log('closed'); return {} } }) }; (async () => { try { for await (const x of it) log(x) } catch (e) { log(e) } })()", "closed e"),
  classic("a generator answers its requests one after the other", "async function* g() { log('g'); await sleep(1); yield 'a'; yield 'b' } const i = g(); i.next().then((r) => log(r.value)); i.next().then((r) => log(r.value)); i.next().then((r) => log(r.done)); log('s')", "g s a@1 b true"),
  classic("yield awaits its operand, and a rejection is thrown at the yield", "async function* g() { try { yield Promise.reject('e') } catch (e) { log(e) } yield Promise.resolve('v') } g().next().then((r) => log(r.value))", "e v"),
  classic("return into a generator runs its finally", "async function* g() { try { yield 1 } finally { log('f') } } const i = g(); (async () => { await i.next(); log((await i.return('r' as any)).value); log((await i.next()).done) })()", "f r true"),
  classic("throw into a generator is caught there", "async function* g(): any { try { yield 1 } catch (e) { log(e); yield 'more' } } const i = g(); (async () => { await i.next(); log((await i.throw('e')).value) })()", "e more"),
  classic("yield* gives what the inner generator returned", "async function* a() { yield 'x'; return 'r' } async function* b(): any { log(yield* a()) } (async () => { for await (const x of b()) log(x) })()", "x r"),
  classic("a generator that was not begun runs nothing when it is closed", "async function* g() { log('no'); yield 1 } g().return(Promise.resolve('v') as any).then((r) => log(r.value))", "v"),
];

const modules: Classic[] = [
  classic("a top-level await holds up the module, not the others", "setTimeout(log, 1, 't'); log('a'); await sleep(2); log('b')", "a t@1 b@2"),
  classic("a function may be called before its text", "f().then(log); async function f() { return 'f' } await null; log('m')", "f m"),
];

export const CLASSICS: readonly Classic[] = [...awaits, ...promises, ...hosts, ...iterations, ...modules];
