/** Runs one file in a worker thread, and hands on what it tells. */
import { Worker } from "node:worker_threads";
import type { Outcome, RunOptions } from "../runner/outcome.ts";
import type { TraceBatch, TraceHeader } from "../trace/format.ts";
import type { WorkerMessage, WorkerTask } from "./messages.ts";

export interface FileListener {
  header(header: TraceHeader): void;
  batch(batch: TraceBatch): void;
}

/** Real time beyond the bound after which a thread that does not answer (a long regular expression, say) is ended. */
const GRACE_MS = 1000;

/** Resolves with the outcome; `null` if the thread had to be ended at its time bound. Rejects if the runner itself failed. */
export function runFile(source: string, options: RunOptions, listener: FileListener): Promise<Outcome | null> {
  const task: WorkerTask = { source, options };
  const worker = new Worker(new URL("./worker.js", import.meta.url), { workerData: task });
  return new Promise<Outcome | null>((resolve, reject) => {
    const timer = setTimeout(() => { resolve(null); }, options.maxSeconds * 1000 + GRACE_MS);
    worker.on("message", (message: WorkerMessage) => { take(message, listener, resolve, reject); });
    worker.on("error", reject);
    worker.on("exit", () => { clearTimeout(timer); });
  }).finally(() => worker.terminate());
}

function take(message: WorkerMessage, listener: FileListener, resolve: (outcome: Outcome) => void, reject: (error: Error) => void): void {
  switch (message.t) {
    case "header": listener.header(message.header); return;
    case "batch": listener.batch(message.batch); return;
    case "outcome": resolve(message.outcome); return;
    case "failed": reject(new Error(message.message)); return;
    default: message satisfies never;
  }
}
