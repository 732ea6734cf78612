/**
 * One run, in a worker thread of Node with the browser's lockdown and without Node's own globals. That keeps snippets
 * honest, not out: the command line is no sandbox.
 */
import { parentPort, workerData } from "node:worker_threads";
import { lockdown } from "../runner/lockdown.ts";
import { runSnippet } from "../runner/run-snippet.ts";
import type { WorkerMessage, WorkerTask } from "./messages.ts";
import { nodeRealm } from "./node-realm.ts";

/** What Node has and a browser's worker has not; `global` and `process` lead to everything else. */
const NODE_GLOBALS = ["process", "global", "Buffer", "require", "module", "exports", "__filename", "__dirname", "setImmediate", "clearImmediate", "navigator"] as const;

const port = parentPort;
if (port === null) throw new Error("worker.js is started by coroscope.js");
const post = (message: WorkerMessage, buffers: ArrayBuffer[] = []): void => { port.postMessage(message, buffers); };

const realm = nodeRealm();
const { source, options } = workerData as WorkerTask;
for (const name of NODE_GLOBALS) Reflect.deleteProperty(globalThis, name);
lockdown(globalThis);

try {
  const outcome = runSnippet(source, options, {
    header: (header) => { post({ t: "header", header }); },
    batch: (batch) => { post({ t: "batch", batch }, [batch.records.buffer, batch.dues.buffer, batch.values.buffer] as ArrayBuffer[]); },
  }, realm);
  post({ t: "outcome", outcome });
} catch (error) {
  post({ t: "failed", message: error instanceof Error ? (error.stack ?? error.message) : String(error) });
}
