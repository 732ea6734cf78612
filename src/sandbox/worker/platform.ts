/**
 * What the worker needs of the browser, taken before the lockdown deletes it. From then on this object is the only way
 * to reach any of it, and no snippet ever holds it.
 */
import type { WorkerReport } from "../protocol.ts";
import { FunctionPrototypeBind, ReflectDefineProperty, SymbolIterator } from "../../kernel/primordials.ts";

/** The part of DedicatedWorkerGlobalScope used here (the page's type library has none). */
export interface WorkerScope {
  postMessage(message: unknown, transfer: Iterable<ArrayBuffer>): void;
  importScripts(url: string): void;
  addEventListener(type: "message", listener: (event: { readonly data: unknown }) => void): void;
  readonly performance: { now(): number };
  readonly Blob: new (parts: readonly string[], options: { readonly type: string }) => object;
  readonly URL: { createObjectURL(blob: object): string; revokeObjectURL(url: string): void };
}

export interface Platform {
  post(report: WorkerReport, buffers: readonly ArrayBuffer[]): void;
  listen(listener: (data: unknown) => void): void;
  /** Runs a classic script, synchronously. It may throw what the script throws. */
  runScript(code: string): void;
  /** Real ms, monotonic. */
  now(): number;
}

export function capturePlatform(scope: WorkerScope): Platform {
  const bound = <F>(method: F, receiver: unknown): F => FunctionPrototypeBind(method, receiver);
  const post = bound(scope.postMessage, scope);
  const importScript = bound(scope.importScripts, scope);
  const addListener = bound(scope.addEventListener, scope);
  const now = bound(scope.performance.now, scope.performance);
  const BlobCtor = scope.Blob;
  const createObjectURL = bound(scope.URL.createObjectURL, scope.URL);
  const revokeObjectURL = bound(scope.URL.revokeObjectURL, scope.URL);
  const load = (code: string): void => {
    const url = createObjectURL(new BlobCtor(ownIterable([code]) as readonly string[], { type: "text/javascript" }));
    try {
      importScript(url);
    } finally {
      revokeObjectURL(url);
    }
  };
  return {
    post: (report, buffers) => { post(report, ownIterable(buffers)); },
    listen: (listener) => { addListener("message", (event) => { listener(event.data); }); },
    runScript: load,
    now: () => now(),
  };
}

/** The platform iterates sequences by `Symbol.iterator`, which a snippet may have replaced on Array.prototype. */
function ownIterable<T>(items: readonly T[]): Iterable<T> {
  const iterate = (): Iterator<T> => {
    let index = 0;
    return { next: () => (index < items.length ? { done: false, value: items[index++] as T } : { done: true, value: undefined }) };
  };
  const iterable = {} as Iterable<T>;
  ReflectDefineProperty(iterable, SymbolIterator, { value: iterate });
  return iterable;
}
