/**
 * iscoroutinefunction(). An async function of the snippet is an ordinary function that calls the driver, and the text that the
 * compiler gave it tells: `f($0){return $.fn(1,...)}` or `($0,...$r)=>$.fn(1,...)`.
 */
import { isLibraryFunction } from "../../kernel/asyncio/library.ts";
import { FunctionPrototypeToString, RegExpPrototypeTest, isCallable } from "../../kernel/primordials.ts";

const ASYNC_FUNCTION = /^(?:[^{]*\{return |\([^)]*\)=>)\$_*\.fn\(/;

export function isCoroutineFunction(value: unknown): boolean {
  return isCallable(value) && (isLibraryFunction(value) || RegExpPrototypeTest(ASYNC_FUNCTION, FunctionPrototypeToString(value)));
}
