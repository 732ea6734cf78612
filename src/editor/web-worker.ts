/**
 * How Monaco's TypeScript mode makes its worker. It stands in the place of Monaco's `internal/common/workers.js`
 * (build/monaco-plugin.ts puts it there), whose few lines of use come with every feature of the editor.
 *
 * Two messages go first: Monaco's workers take any message as the sign to get ready, and the next as their settings.
 */
import { editor } from "monaco-editor/editor";

export interface WorkerRequest {
  readonly createWorker: () => Worker;
  readonly createData: unknown;
  readonly host?: Record<string, () => unknown>;
  readonly keepIdleModels?: boolean;
}

/** Starts a worker of a language and returns the client that keeps its copies of the texts up to date. */
export function createWebWorker<T extends object>(request: WorkerRequest): editor.MonacoWebWorker<T> {
  const worker = request.createWorker();
  worker.postMessage("ignore");
  worker.postMessage(request.createData);
  return editor.createWebWorker<T>({ worker, host: request.host ?? {}, keepIdleModels: request.keepIdleModels ?? false });
}
