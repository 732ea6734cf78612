/** What the worker thread tells the main thread. */
import type { Outcome } from "../runner/outcome.ts";
import type { TraceBatch, TraceHeader } from "../trace/format.ts";

export type WorkerMessage =
  | { readonly t: "header"; readonly header: TraceHeader }
  | { readonly t: "batch"; readonly batch: TraceBatch }
  | { readonly t: "outcome"; readonly outcome: Outcome }
  | { readonly t: "failed"; readonly message: string };

/** What a worker thread is started with. */
export interface WorkerTask {
  readonly source: string;
  readonly options: { readonly loop: "auto" | "browser" | "asyncio"; readonly maxRecords: number; readonly maxSeconds: number };
}
