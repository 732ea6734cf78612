/**
 * The fuzz itself is tested: a kernel with a known mistake must be caught. Each mistake is put into the real kernel in the
 * place of the right function; most are one tick, one Get or one call too many or too few.
 */
import { afterAll, afterEach, expect, test, vi } from "vitest";
import type * as Delegation from "../kernel/ecmascript/delegation.ts";
import type * as Markers from "../kernel/markers.ts";
import type * as Operations from "../kernel/ecmascript/operations.ts";
import type * as Promises from "../kernel/ecmascript/promise.ts";
import type * as Resolve from "../kernel/ecmascript/resolve.ts";
import type * as SyncIterator from "../kernel/ecmascript/sync-iterator.ts";
import { NativeEngine } from "../testing/native-engine.ts";

/** Programs that are tried at most; a mistake for which more are needed counts as missed. */
const ENOUGH = 800;
/** Enough to see that loading the kernel anew is no mistake of its own. */
const FEW = 200;

const OPERATIONS = "../kernel/ecmascript/operations.ts";
const PROMISE = "../kernel/ecmascript/promise.ts";
const RESOLVE = "../kernel/ecmascript/resolve.ts";

const engine = new NativeEngine();
afterAll(() => engine.close());
afterEach(() => {
  vi.restoreAllMocks();
  vi.resetModules();
});

/** Runs the fuzz on a kernel that has the changed module; tells the disagreement that was found. */
async function foundWith<T extends object>(path: string, change: (module: T) => Partial<T> | Promise<Partial<T>>): Promise<string | null> {
  vi.doMock(path, async (original) => {
    const module = await original<T>();
    return { ...module, ...(await change(module)) };
  });
  const found = await fuzz(ENOUGH);
  vi.doUnmock(path);
  return found;
}

async function fuzz(count: number): Promise<string | null> {
  const { fuzzOrder } = await import("../testing/order.ts");
  return (await fuzzOrder({ seed: 5, count, shrinks: false }, engine)).disagreement;
}

const load = <T>(path: string): Promise<T> => import(/* @vite-ignore */ path) as Promise<T>;

test("no disagreement is found with the kernel as it is", async () => {
  expect(await fuzz(FEW)).toBeNull();
}, 120_000);

const MISTAKES: readonly [title: string, find: () => Promise<string | null>][] = [
  ["an await that makes a promise of a promise, two ticks more", () => foundWith<typeof Operations>(OPERATIONS, async () => {
    const [{ PromiseObject }, { resolvePromise }] = await Promise.all([load<typeof Promises>(PROMISE), load<typeof Resolve>(RESOLVE)]);
    return {
      ownPromiseOf: (value) => {
        const promise = new PromiseObject();
        resolvePromise(promise, value);
        return promise;
      },
    };
  })],
  ["an await that does not look at `constructor`", () => foundWith<typeof Operations>(OPERATIONS, async ({ ownPromiseOf }) => {
    const { PromiseObject } = await load<typeof Promises>(PROMISE);
    return { ownPromiseOf: (value) => (PromiseObject.is(value) ? value : ownPromiseOf(value)) };
  })],
  ["a `then` that does not look at Symbol.species", () => foundWith<typeof Operations>(OPERATIONS, () => ({ speciesConstructor: (_object, fallback) => fallback }))],
  ["a method that is got twice", () => foundWith<typeof Operations>(OPERATIONS, ({ invoke }) => ({
    invoke: (value, key, args) => {
      Reflect.get(Object(value) as object, key, value);
      return invoke(value, key, args);
    },
  }))],
  ["an async function that returns a promise in one tick", () => foundWith<typeof Resolve>(RESOLVE, async ({ resolvePromise }) => {
    const { PromiseObject } = await load<typeof Promises>(PROMISE);
    return {
      resolvePromise: (promise, resolution) => {
        if (PromiseObject.is(resolution) && PromiseObject.state(resolution) === 1) PromiseObject.fulfill(promise, PromiseObject.result(resolution));
        else resolvePromise(promise, resolution);
      },
    };
  })],
  ["resolving functions that settle twice", () => foundWith<typeof Resolve>(RESOLVE, async ({ createResolvingFunctions }) => {
    const { PromiseObject } = await load<typeof Promises>(PROMISE);
    return { createResolvingFunctions: (promise) => ({ ...createResolvingFunctions(promise), reject: (reason) => { PromiseObject.reject(promise, reason); } }) };
  })],
  ["a sync iterator that is not closed", () => foundWith<typeof SyncIterator>("../kernel/ecmascript/sync-iterator.ts", () => ({ closeIterator: () => undefined }))],
  ["a `yield*` that awaits what the inner iterator handed out", () => foundWith<typeof Delegation>("../kernel/ecmascript/delegation.ts", async ({ delegation }) => {
    const { Mark, marker } = await load<typeof Markers>("../kernel/markers.ts");
    return {
      delegation: function* (operand, site) {
        const inner = delegation(operand, site);
        let result = inner.next();
        while (result.done !== true) {
          if (marker.mark === Mark.DelegateYield) marker.mark = Mark.Yield;
          let sent: unknown;
          try {
            sent = yield result.value;
          } catch (error) {
            result = inner.throw(error);
            continue;
          }
          result = inner.next(sent);
        }
        return result.value;
      },
    };
  })],
  ["rejections that are told though they were handled in time", async () => {
    const { RejectionTracker } = await import("../kernel/ecmascript/rejection-tracker.ts");
    vi.spyOn(RejectionTracker.prototype, "handled").mockReturnValue(undefined);
    return fuzz(ENOUGH);
  }],
  ["timers due together that fire in the wrong order", async () => {
    const { TimerQueue } = await import("../kernel/timers.ts");
    let sequence = 0;
    vi.spyOn(TimerQueue.prototype, "nextSequence").mockImplementation(() => --sequence);
    return fuzz(ENOUGH);
  }],
];

test.each(MISTAKES)("%s is caught", async (_title, find) => {
  expect(await find()).toContain("--- program");
}, 120_000);
