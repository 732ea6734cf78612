/**
 * The fuzz itself is tested: a kernel with a known mistake must be caught. Each mistake is put into the real kernel in
 * place of the right function; most are one tick, one Get or one call of a method too many or too few.
 */
import { afterAll, afterEach, expect, test, vi } from "vitest";
import type * as Capability from "../kernel/ecmascript/capability.ts";
import type * as Iterator from "../kernel/ecmascript/sync-iterator.ts";
import type * as Operations from "../kernel/ecmascript/operations.ts";
import type * as Promises from "../kernel/ecmascript/promise.ts";
import type * as Rejections from "../kernel/ecmascript/rejection-tracker.ts";
import type * as Resolve from "../kernel/ecmascript/resolve.ts";
import type * as Timers from "../kernel/timers.ts";
import { NativeEngine } from "../testing/native-engine.ts";

const engine = new NativeEngine();
afterAll(() => engine.close());
afterEach(() => { vi.resetModules(); });

/** Programs that are tried: a mistake that more of them would be needed for counts as missed. */
const ENOUGH = 600;

/** Puts `change(the module)` over a module of the kernel, runs the fuzz on it, and tells what it found. */
async function foundWith<T extends object>(path: string, change: (module: T) => object): Promise<string | null> {
  vi.doMock(path, async (original) => {
    const module = await original<T>();
    return { ...module, ...change(module) };
  });
  const { fuzzOrder } = await import("../testing/order.ts");
  const { disagreement } = await fuzzOrder({ seed: 5, count: ENOUGH }, engine);
  vi.doUnmock(path);
  return disagreement;
}
