import { describe, expect, it } from "vitest";
import { lockdown } from "./lockdown.ts";
import { DELETED_GLOBALS, DELETED_MEMBERS } from "./lockdown-names.ts";

/** The names of the design, one by one; a shorter list here than there is what this test is for. */
const DESIGN = [
  "postMessage", "close", "onmessage", "onmessageerror", "importScripts", "reportError", "fetch", "XMLHttpRequest", "WebSocket", "WebSocketStream",
  "EventSource", "WebTransport", "RTCPeerConnection", "RTCDataChannel", "Worker", "SharedWorker", "BroadcastChannel", "MessageChannel", "indexedDB",
  "caches", "SharedArrayBuffer", "Atomics", "WebAssembly", "FontFace", "fonts", "Notification", "createImageBitmap", "requestAnimationFrame", "Blob",
  "setTimeout", "setInterval", "clearTimeout", "clearInterval", "queueMicrotask", "performance", "PerformanceMark",
];

/** A scope shaped like a worker's: names on the object, on its prototype, and on that one's. */
function scopeWith(names: readonly string[]): object {
  const layers = [{}, {}, {}] as Record<string, unknown>[];
  names.forEach((name, i) => Object.defineProperty(layers[i % 3], name, { value: () => name, configurable: true, enumerable: i % 2 === 0 }));
  const [own, prototype, root] = layers as [object, object, object];
  Object.setPrototypeOf(prototype, root);
  Object.setPrototypeOf(own, prototype);
  return own;
}

describe("the lockdown", () => {
  it("takes every name of the design away, on whatever prototype it lives", () => {
    const scope = scopeWith(DESIGN);
    expect(lockdown(scope)).toEqual([]);
    expect(DESIGN.filter((name) => name in scope)).toEqual([]);
  });

  it("takes a name away that stands on several objects", () => {
    const scope = Object.assign(Object.create({ fetch: 1 }) as object, { fetch: 2 });
    lockdown(scope);
    expect("fetch" in scope).toBe(false);
  });

  it("takes the makers of blob URLs from URL, and the clocks from objects that stay", () => {
    const scope = { URL: { createObjectURL: 1, revokeObjectURL: 2, canParse: 3 }, AbortSignal: { timeout: 1, any: 2 }, Event: { prototype: { timeStamp: 1, type: 2 } } };
    expect(lockdown(scope)).toEqual([]);
    expect(scope).toEqual({ URL: { canParse: 3 }, AbortSignal: { any: 2 }, Event: { prototype: { type: 2 } } });
  });

  it("does not run what hides behind a getter that it deletes", () => {
    const scope = { get caches() { throw new Error("run"); } };
    expect(lockdown(scope)).toEqual([]);
    expect("caches" in scope).toBe(false);
  });

  it("names what a browser does not let go of", () => {
    const scope = {};
    Object.defineProperty(scope, "fetch", { value: 1, configurable: false });
    expect(lockdown(scope)).toEqual(["fetch"]);
  });

  it("leaves the rest as it was, for the kernel to define its own", () => {
    const scope = { Promise: 1, Date: 3, console: 4, structuredClone: 5 };
    lockdown(scope);
    expect(scope).toEqual({ Promise: 1, Date: 3, console: 4, structuredClone: 5 });
    expect(Object.isExtensible(scope)).toBe(true);
  });

  it("lists nothing twice", () => {
    expect(new Set(DELETED_GLOBALS).size).toBe(DELETED_GLOBALS.length);
    const members = DELETED_MEMBERS.map(([path, name]) => [...path, name].join("."));
    expect(new Set(members).size).toBe(members.length);
  });
});
