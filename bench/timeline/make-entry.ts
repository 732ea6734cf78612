/** What the timeline's benchmark loads into Node: a source in; its trace, and that trace as Chrome JSON, out. */
import { compile } from "../../src/compiler/compile.ts";
import type { RunOptions } from "../../src/runner/outcome.ts";
import { run } from "../../src/runner/run.ts";
import { chromeTrace } from "../../src/trace/export/chrome.ts";
import type { TraceBatch, TraceHeader } from "../../src/trace/format.ts";
import { TraceModel } from "../../src/trace/model/model.ts";

export interface MadeTrace {
  readonly header: TraceHeader;
  readonly batches: readonly TraceBatch[];
  readonly model: TraceModel;
  /** Of all rows together. */
  readonly spans: number;
}

const load = (code: string): unknown => (0, eval)(`(${code}\n)\n//# sourceURL=snippet.ts`) as unknown;

/** Runs `source`; throws if it does not complete. */
export function makeTrace(source: string, options: RunOptions): MadeTrace {
  const result = compile(source);
  if (!result.ok) throw new Error(result.errors[0]?.message);
  const headers: TraceHeader[] = [];
  const batches: TraceBatch[] = [];
  const sink = { header: (one: TraceHeader) => void headers.push(one), batch: (one: TraceBatch) => void batches.push(one) };
  const { outcome } = run(result.program, options, sink, { global: globalThis, load, now: performance.now.bind(performance) });
  const [header] = headers;
  if (outcome !== "completed" || header === undefined) throw new Error(`the program ended with ${outcome}`);
  const model = new TraceModel(header);
  for (const batch of batches) model.append(batch);
  return { header, batches, model, spans: model.rows.reduce((sum, row) => sum + row.spans.length, 0) };
}

export { chromeTrace };
