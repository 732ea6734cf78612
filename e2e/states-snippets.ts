/** The ten snippets of states.spec.ts: generators, rejections, timers, races, thenables; queues, cancellation, blocking. */
import { asyncioCase } from "./asyncio-cases.ts";

const SLEEP = "const sleep = (ms: number) => new Promise<void>((resolve) => setTimeout(resolve, ms));\n";

const RACE = `${SLEEP}
async function slow(ms: number) {
  await sleep(ms);
  return ms;
}

const first = await Promise.race([slow(30), slow(10), slow(20)]);
console.log("first", first);
const all = await Promise.allSettled([slow(5), Promise.reject(new Error("no"))]);
console.log(all.length);
`;

const GENERATORS = `${SLEEP}
async function* count(to: number) {
  for (let i = 1; i <= to; i++) {
    await sleep(10);
    yield i;
  }
}

async function* doubled(source: AsyncIterable<number>) {
  for await (const n of source) yield n * 2;
}

async function reader() {
  for await (const n of doubled(count(5))) {
    console.log(n);
    if (n === 6) break;
  }
}

const unasked = count(1);
await reader();
await unasked.return(undefined);
`;

const REJECTIONS = `${SLEEP}
async function fails(ms: number) {
  await sleep(ms);
  throw new Error("after " + ms);
}

async function passesOn(ms: number) {
  await fails(ms);
}

async function catches() {
  try {
    await passesOn(20);
  } catch (error) {
    console.log((error as Error).message);
  } finally {
    await sleep(1);
  }
}

void fails(5);
await catches();
`;

const THENABLES = `${SLEEP}
const thenable = { then(resolve: (value: string) => void) { queueMicrotask(() => resolve("then")); } };

async function waits(name: string) {
  console.log(name, await thenable);
  console.log(name, await 1);
  return thenable;
}

const [a, b] = await Promise.all([waits("a"), waits("b")]);
console.log(a, b);
Promise.resolve().then(() => waits("c")).finally(() => console.log("finally"));
`;

const TIMERS = `
let ticks = 0;

async function tick(n: number) {
  console.log("tick", n);
  await null;
  console.log("tock", n);
}

const interval = setInterval(() => {
  void tick(++ticks);
  if (ticks === 3) clearInterval(interval);
}, 10);

async function late() {
  await new Promise((resolve) => setTimeout(resolve, 25));
  console.log("late");
}

late();
late();
await new Promise((never) => setTimeout(never, 5));
`;

const NEVER = `${SLEEP}
async function stuck() {
  await new Promise(() => {});
}

async function wakes() {
  await sleep(10);
  await stuck();
}

wakes();
await sleep(20);
console.log("the module ends");
`;

export interface StatesSnippet {
  readonly name: string;
  readonly text: string;
}

const asyncio = ["seed/s03_queue", "seed/s07_7_timeout", "seed/s03_token_stream_class", "seed/s04_stream", "cancellation/finally_with_await"].map((name) => asyncioCase(name));

export const STATES_SNIPPETS: readonly StatesSnippet[] = [
  { name: "Promise.race and allSettled", text: RACE },
  { name: "generators that read one another", text: GENERATORS },
  { name: "rejections", text: REJECTIONS },
  { name: "thenables", text: THENABLES },
  { name: "timers", text: TIMERS },
  { name: "a promise that never settles", text: NEVER },
  ...asyncio,
];
