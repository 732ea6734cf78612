/** Frames while panning, zooming and scrolling, at three device pixel ratios; ours and speedscope's in turn, in the same run. */
import { framesHold, medianHolds, pair, table, verdict } from "./bars.mjs";
import { PAN, SCROLL, ZOOM } from "./frames.mjs";
import { openOurs } from "./ours.mjs";
import { openSpeedscope } from "./speedscope.mjs";

export const RATIOS = [1, 1.5, 2];

async function openShown(open, { browser, origin, options }, id) {
  const viewer = await open(browser, origin, options);
  await viewer.hold(id);
  await viewer.show(120_000);
  await viewer.zoomed();
  return viewer;
}

/** Prints a row for each way to move; `their`: the trace that speedscope shows, undefined for none. */
export async function panning(setting, scenes) {
  const rows = [["what", "ratio", "frame, ours", "own time", "frame, speedscope", "own time", "bars"]];
  let holds = true;
  for (const { title, id, their, all } of scenes) {
    const ours = await openShown(openOurs, setting, id);
    if (all) await ours.all();
    const theirs = their === undefined ? null : await openShown(openSpeedscope, setting, their);
    for (const ratio of setting.ratios) {
      for (const viewer of [ours, theirs]) await viewer?.setRatio(ratio);
      for (const [way, plan] of Object.entries({ pan: PAN, zoom: ZOOM })) {
        const our = await ours.frames(plan);
        const other = await theirs?.frames(plan);
        const isGood = framesHold(our.intervals, other?.intervals);
        holds &&= isGood;
        rows.push([`${way}, ${title}`, ratio, pair(our.intervals), pair(our.scripts), other === undefined ? "" : pair(other.intervals), other === undefined ? "" : pair(other.scripts), verdict(isGood)]);
      }
    }
    for (const viewer of [ours, theirs]) await viewer?.close();
  }
  console.log(`\n### Frames: median / 95th percentile\n\n${table(rows)}`);
  return holds;
}

/** Ten thousand lanes, up and down. */
export async function scrolling(setting, { id, title }) {
  const rows = [["what", "ratio", "frame", "own time", "bars"]];
  const ours = await openShown(openOurs, setting, id);
  let holds = true;
  for (const ratio of setting.ratios) {
    await ours.setRatio(ratio);
    const { intervals, scripts } = await ours.frames(SCROLL);
    holds &&= medianHolds(intervals);
    rows.push([`scroll, ${title}`, ratio, pair(intervals), pair(scripts), verdict(medianHolds(intervals))]);
  }
  await ours.close();
  console.log(`\n${table(rows)}`);
  return holds;
}
