/**
 * What the lockdown takes away from the worker's global scope before a snippet runs. The frame's CSP alone already keeps
 * every request in; this is the second wall, and what keeps a run deterministic.
 */

/** Deleted from the global object and from every object on its prototype chain. */
export const DELETED_GLOBALS: readonly string[] = [
  // Talking to the page, or ending the worker.
  "postMessage", "close", "onmessage", "onmessageerror", "reportError", "BroadcastChannel", "MessageChannel",
  // Loading code: `import(blobURL)` is syntax and passes the CSP, so nothing may make a blob's URL.
  "importScripts", "Blob", "Worker", "SharedWorker", "WebAssembly",
  // The network. Names that begin with one of DELETED_PREFIXES go too.
  "fetch", "XMLHttpRequest", "EventSource", "FontFace", "fonts", "Notification", "createImageBitmap",
  // Storage.
  "indexedDB", "caches",
  // Shared memory makes a clock.
  "SharedArrayBuffer", "Atomics",
  // Real time and real randomness. The kernel's own timers and `performance` are defined on the global object: the native
  // ones live on WorkerGlobalScope.prototype, where a snippet would still find them.
  "setTimeout", "setInterval", "clearTimeout", "clearInterval", "queueMicrotask", "performance",
  "requestAnimationFrame", "cancelAnimationFrame", "scheduler", "crypto", "File",
];

/** WebSocket and WebSocketStream, WebTransport, RTC and its vendor's form; and PerformanceMark and its kin, which tell the time. */
export const DELETED_PREFIXES: readonly string[] = ["WebSocket", "WebTransport", "RTC", "webkitRTC", "onrtctransform", "Performance"];

/** Deleted from objects that stay: [path of the object from the global scope, property]. */
export const DELETED_MEMBERS: readonly (readonly [readonly string[], string])[] = [
  [["URL"], "createObjectURL"],
  [["URL"], "revokeObjectURL"],
  [["AbortSignal"], "timeout"],
  [["Event", "prototype"], "timeStamp"],
  [["Temporal"], "Now"],
];
