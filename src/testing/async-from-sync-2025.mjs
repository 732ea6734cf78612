/**
 * Gives an older engine the text of 2025 of %AsyncFromSyncIteratorPrototype%
 * (https://tc39.es/ecma262/#sec-async-from-sync-iterator-objects), which `for await` and `yield*` use over a synchronous
 * iterator: a rejected value closes the iterator, and a missing `throw` closes it and gives TypeError. V8 11.3 (Node 20)
 * does neither. The object cannot be reached from code, so `Symbol.asyncIterator` is put on Object.prototype instead: a
 * value without an asynchronous iterator of its own then finds this one. Ticks are the specification's: an async function's
 * `await` is PerformPromiseThen on PromiseResolve(%Promise%, value), its end settles the promise that was handed out.
 *
 * Where this makes a difference, the engine is the one that is older; where it makes none, it is itself shown to be exact.
 */
import vm from "node:vm";

const TEXT = `(() => { "use strict";
const { apply } = Reflect;
const isObject = (value) => Object(value) === value;
const method = (object, key) => {
  const found = object[key];
  if (found === undefined || found === null) return undefined;
  if (typeof found !== "function") throw new TypeError("not a function");
  return found;
};
/** IteratorClose for a throw completion. */
const close = (iterator) => {
  try {
    const found = method(iterator, "return");
    if (found !== undefined) apply(found, iterator, []);
  } catch {}
};
/** IteratorClose for a normal completion. */
const closeNormally = (iterator) => {
  const found = method(iterator, "return");
  if (found === undefined) return;
  if (!isObject(apply(found, iterator, []))) throw new TypeError("not an object");
};
/** AsyncFromSyncIteratorContinuation, from inside an async function. */
const continuation = async (iterator, closes, step) => {
  const result = step();
  if (!isObject(result)) throw new TypeError("not an object");
  const done = !!result.done;
  const wrapped = result.value;
  let value;
  try {
    value = await wrapped;
  } catch (error) {
    if (closes && !done) close(iterator);
    throw error;
  }
  return { value, done };
};
function asyncIterator() {
  const sync = method(this, Symbol.iterator);
  if (sync === undefined) throw new TypeError("not async iterable");
  const iterator = apply(sync, this, []);
  if (!isObject(iterator)) throw new TypeError("not an object");
  const next = iterator.next;
  const settled = async (steps) => steps();
  return {
    __proto__: null,
    next: (...args) => continuation(iterator, true, () => apply(next, iterator, args)),
    return: (...args) => {
      let found;
      try { found = method(iterator, "return"); } catch (error) { return settled(() => { throw error; }); }
      if (found === undefined) return settled(() => ({ value: args[0], done: true }));
      return continuation(iterator, false, () => apply(found, iterator, args));
    },
    throw: (...args) => {
      let found;
      try { found = method(iterator, "throw"); } catch (error) { return settled(() => { throw error; }); }
      if (found === undefined) return settled(() => { closeNormally(iterator); throw new TypeError("no throw"); });
      return continuation(iterator, true, () => apply(found, iterator, args));
    },
  };
}
Object.defineProperty(Object.prototype, Symbol.asyncIterator, { value: asyncIterator, writable: true, configurable: true });
})()`;

/** Repairs the realm of `context`. */
export function installTextOf2025(context) {
  vm.runInContext(TEXT, context, { filename: "async-from-sync-2025.js" });
}
