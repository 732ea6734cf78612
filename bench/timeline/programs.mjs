/**
 * The programs whose traces the timeline's benchmark shows. They are real runs on our own runner, of as many coroutines and
 * awaits as make the wanted number of spans: nothing is drawn that did not run.
 */

/** Bounds that no program reaches. */
export const BOUNDS = { loop: "auto", maxRecords: 50_000_000, maxSeconds: 300 };

/** After so many plain awaits a worker waits for the timer. */
const AWAITS_A_BEAT = 15;

/** Coroutines that mostly await plain values, and now and then a timer that all share: so they wake together, and wait for each other. */
const workers = (lanes, awaits) => `
let next: Promise<void> | null = null;
const beat = () => (next ??= new Promise<void>((resolve) => setTimeout(() => { next = null; resolve(); }, 10)));
async function worker(id: number) {
  for (let i = 0; i < ${awaits}; i++) {
    if ((i + id) % ${AWAITS_A_BEAT + 1} === 0) await beat();
    else await null;
  }
  return id;
}
await Promise.all(Array.from({ length: ${lanes} }, (_, id) => worker(id)));`;

/** Spans of an await in such a program, as counted: it is ready, then runs; alone it runs on at once. A beat is one more. */
const SPANS_AN_AWAIT = { many: 2.06, one: 1.063 };

const spread = (spans, lanes) => workers(lanes, Math.round(spans / lanes / SPANS_AN_AWAIT.many));
const single = (spans) => workers(1, Math.round(spans / SPANS_AN_AWAIT.one));

const thousands = (n) => (n >= 1_000_000 ? `${n / 1_000_000}M` : `${n / 1_000}k`);

const overLanes = (spans) => ({ id: `lanes-${thousands(spans)}`, title: `${thousands(spans)} spans over 200 lanes`, spans, source: spread(spans, 200) });
const onOne = (spans) => ({ id: `one-${thousands(spans)}`, title: `${thousands(spans)} spans on one lane`, spans, source: single(spans) });

export const LANES = [10_000, 100_000, 1_000_000].map(overLanes);
export const ONE = [10_000, 100_000, 1_000_000].map(onOne);
/** For scrolling. */
export const MANY = { id: "many", title: "10,000 coroutines", spans: 300_000, source: workers(10_000, 10) };
