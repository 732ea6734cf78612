/**
 * What the timeline's benchmark loads into the page: the model and the view as the app uses them, on a host as large as the
 * window. It measures what only the page can; frames are measured by frames.mjs, the same for both viewers.
 */
import "./page.css";
import { marksAt } from "../../src/ui/editor/marks.ts";
import { createTimelineView, type TimelineView } from "../../src/timeline/view/timeline-view.ts";
import type { TimelineTexts } from "../../src/timeline/view/texts.ts";
import { readPalette } from "../../src/timeline/view/palette.ts";
import type { TraceBatch, TraceHeader } from "../../src/trace/format.ts";
import { TraceModel } from "../../src/trace/model/model.ts";

/** A trace as the server tells it: the records of all batches lie one after the other in a file of their own. */
interface Stored {
  readonly header: Omit<TraceHeader, "sites"> & { readonly sites: readonly number[] };
  readonly batches: readonly { firstStep: number; words: number; strings: readonly string[]; dues: readonly number[]; values: readonly number[] }[];
}

let header: TraceHeader | null = null;
let batches: TraceBatch[] = [];
let model: TraceModel | null = null;
let hovers = 0;

const view: TimelineView = createTimelineView(document.querySelector("main") ?? document.body, {
  texts: texts(),
  palette: readPalette(getComputedStyle(document.documentElement)),
  onHover: () => hovers++,
});
view.setTrace(null);

const nextFrame = (): Promise<number> => new Promise(requestAnimationFrame);

/** Fetches a trace and holds its batches, as a worker would have sent them. */
async function hold(id: string): Promise<void> {
  const stored = (await (await fetch(`/traces/${id}.meta.json`)).json()) as Stored;
  const words = new Uint32Array(await (await fetch(`/traces/${id}.bin`)).arrayBuffer());
  header = { ...stored.header, sites: Uint32Array.from(stored.header.sites) };
  let at = 0;
  batches = stored.batches.map(({ words: count, firstStep, strings, dues, values }) => {
    const records = words.slice(at, (at += count));
    return { firstStep, strings, records, dues: Float64Array.from(dues), values: Uint32Array.from(values) };
  });
}

/** From the batches to the first frame that shows them: ms of building the model alone, and until the frame is drawn. */
async function show(): Promise<{ model: number; ready: number }> {
  if (header === null) throw new Error("no trace is held");
  const start = performance.now();
  model = new TraceModel(header);
  for (const batch of batches) model.append(batch);
  const built = performance.now();
  view.setTrace(model);
  await nextFrame();
  return { model: built - start, ready: performance.now() - start };
}

/** Forgets the batches, as the page does when it has read them: the model has what it needs. */
function forget(): void {
  [header, batches] = [null, []];
}

/** Ms from a pointer's move until the page was told what lies under it, at places all over the lanes. */
async function hover(count: number): Promise<number[]> {
  const group = document.querySelector("[role=group]");
  const box = group?.getBoundingClientRect() ?? new DOMRect();
  const times: number[] = [];
  const before = hovers;
  for (let i = 0; i < count; i++) {
    const [clientX, clientY] = [box.left + 200 + ((i * 37) % (box.width - 260)), box.top + 110 + ((i * 13) % (box.height - 140))];
    const start = performance.now();
    group?.dispatchEvent(new PointerEvent("pointermove", { clientX, clientY, bubbles: true }));
    times.push(performance.now() - start);
    await nextFrame();
  }
  if (hovers === before) throw new Error("nothing was found under the pointer");
  return times;
}

/** Ms of each question, asked at steps all over the trace and in no order: the cursor jumps. */
function jump(count: number): Record<"moment" | "marks", number[]> {
  const trace = model;
  if (trace === null) throw new Error("no trace is shown");
  const steps = Array.from({ length: count }, (_, i) => (i * 7_919 * 104_729) % trace.length);
  const time = (ask: (step: number) => unknown): number[] => steps.map((step) => timed(() => ask(step)));
  return { moment: time((step) => trace.moment(step)), marks: time((step) => marksAt(trace, step, null, () => "")) };
}

function timed(ask: () => unknown): number {
  const start = performance.now();
  ask();
  return performance.now() - start;
}

/** Words without a language: only their number and length count here. */
function texts(): TimelineTexts {
  const seconds = (ms: number): string => `${(ms / 1000).toFixed(3)} s`;
  return {
    group: () => "Timeline", image: () => "Picture", loopName: () => "Event loop",
    time: seconds, timeShort: seconds, length: seconds, cursor: seconds,
    steps: (first, last) => `steps ${first} to ${last}`,
    loopSummary: (turns, timers) => `${turns} turns, ${timers} timers`,
    laneSummary: (times, waited) => `ran ${times}x, waited ${seconds(waited)}`,
    cut: () => "cut",
    arrow: () => "", minimap: () => "Minimap", ghostEnd: seconds, idle: seconds,
  };
}

Object.assign(window, { bench: { hold, show, forget, hover, jump, fit: () => view.fit(), zoomIn: () => view.zoomIn(), cursorTo: (step: number) => view.setCursor(step) } });
