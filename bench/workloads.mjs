/** What the kernel's benchmark runs: each is a module body of its own, the same text natively and on the kernel. */
export const WORKLOADS = [
  { name: "1,000,000 sequential awaits", source: "async function f() { let s = 0; for (let i = 0; i < 1000000; i++) s += await i; return s; } await f();" },
  { name: "1,000,000 awaits of a settled promise", source: "const p = Promise.resolve(1); async function f() { let s = 0; for (let i = 0; i < 1000000; i++) s += await p; return s; } await f();" },
  { name: "10,000 coroutines x 100 awaits", source: "async function f() { for (let i = 0; i < 100; i++) await i; } const all = []; for (let i = 0; i < 10000; i++) all.push(f()); await Promise.all(all);" },
  { name: "async generators, 200,000 items x 3", source: "async function* a() { for (let i = 0; i < 200000; i++) yield i; } async function* b(s) { for await (const x of s) yield x + 1; } let t = 0; for await (const x of b(b(a()))) t += x;" },
  { name: "300,000 calls, each awaited", source: "async function g(x) { return x; } async function f() { let s = 0; for (let i = 0; i < 300000; i++) s += await g(i); return s; } await f();" },
  { name: "200,000 fresh async arrows", source: "let s = 0; for (let i = 0; i < 200000; i++) { const f = async () => { s += i; await null; }; await f(); }" },
];
