/** How long a trace takes from its bytes to the first frame that can be panned; ours and speedscope's in turn, each in a page of its own. */
import { BARS, median, ms, table, verdict } from "./bars.mjs";
import { openOurs } from "./ours.mjs";
import { openSpeedscope } from "./speedscope.mjs";

/** Longer than this nobody waits. */
const CAP_MS = 120_000;

async function ourTime(browser, origin, id, options) {
  const ours = await openOurs(browser, origin, options);
  await ours.hold(id);
  const time = await ours.show();
  await ours.close();
  return time;
}

async function theirTime(browser, origin, id, options) {
  const theirs = await openSpeedscope(browser, origin, options);
  await theirs.hold(id);
  const time = await theirs.show(CAP_MS);
  await theirs.close();
  return time;
}

/** Repetitions interleaved: the machines are shared and noisy. */
async function times({ browser, origin, options, repetitions }, { id, hasJson }) {
  const [model, ready, theirs] = [[], [], []];
  for (let i = 0; i < repetitions; i++) {
    const ours = await ourTime(browser, origin, id, options);
    model.push(ours.model);
    ready.push(ours.ready);
    if (hasJson && !theirs.includes(null)) theirs.push(await theirTime(browser, origin, id, options));
  }
  return { model: median(model), ready: median(ready), theirs: theirs.includes(null) ? null : hasJson ? median(theirs) : undefined };
}

/** Prints the table; `{ holds }`. */
export async function loading(setting, traces) {
  const rows = [["trace", "records", "spans", "our model", "ours ready", "speedscope ready", "ours / speedscope", `bar ${BARS.readyShare}`]];
  let holds = true;
  for (const trace of traces) {
    const { model, ready, theirs } = await times(setting, trace);
    const share = theirs === undefined ? null : ready / (theirs ?? CAP_MS);
    if (share !== null && trace.isBar) holds &&= share <= BARS.readyShare;
    rows.push([trace.title, trace.records, trace.spans, ms(model, 0), ms(ready, 0), theirs === undefined ? "not tried" : ms(theirs, 0), share === null ? "" : share.toFixed(3), share === null || !trace.isBar ? "" : verdict(share <= BARS.readyShare)]);
  }
  console.log(`\n### Ready to pan\n\n${table(rows)}`);
  return holds;
}
