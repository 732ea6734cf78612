/** What ours alone is asked: memory, hover, the state at any step, and how all of it grows. */
import { BARS, median, ms, p95, pair, table, verdict } from "./bars.mjs";
import { PAN } from "./frames.mjs";
import { openOurs } from "./ours.mjs";

const BYTES_A_RECORD = 16;
const MB = 1e6;

/** Prints a row a trace: heap over the records, hover, and questions at random steps. */
export async function asking({ browser, origin, options }, traces) {
  const rows = [["trace", "heap over the records", `bar ${BARS.heapMB} MB`, "hover", `bar ${BARS.hoverMs} ms`, "moment at a random step", "the editor's marks there", "pan, own time"]];
  let holds = true;
  for (const { id, title, records, isBar } of traces) {
    const ours = await openOurs(browser, origin, options);
    const before = await ours.heap();
    await ours.hold(id);
    await ours.show();
    await ours.forget();
    const over = (await ours.heap() - before - records * BYTES_A_RECORD) / MB;
    await ours.zoomed();
    const { scripts } = await ours.frames(PAN);
    const hover = await ours.hover(120);
    const jump = await ours.jump(400);
    await ours.close();
    const [heapHolds, hoverHolds] = [over <= BARS.heapMB, p95(hover) < BARS.hoverMs];
    if (isBar) holds &&= heapHolds && hoverHolds;
    rows.push([title, `${over.toFixed(1)} MB`, isBar ? verdict(heapHolds) : "", ms(p95(hover), 2), isBar ? verdict(hoverHolds) : "", `${pair(jump.moment)}`, `${pair(jump.marks)}`, ms(median(scripts))]);
  }
  console.log(`\n### Asked of ours: hover as 95th percentile, questions as median / 95th percentile\n\n${table(rows)}`);
  return holds;
}
