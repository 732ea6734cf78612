/**
 * The slices of one turn, a coroutine's each. In a browser a turn is one; under asyncio a handle passes control from who
 * awaits to who is awaited and back, and each does and says things of its own.
 */
import type { LoopTurn, TraceView } from "../../trace/model/view.ts";

/** Slices that are told of one turn: a loop of awaits within one handle may have thousands. */
const MAX_SLICES = 6;

/** The slices in order, each as a turn of its coroutine; `more` are left out. */
export function slicesOf(trace: TraceView, turn: LoopTurn): { readonly slices: readonly LoopTurn[]; readonly more: number } {
  if (trace.loop !== "asyncio" || turn.kind !== "resume") return { slices: [turn], more: 0 };
  const slices: LoopTurn[] = [];
  let count = 0;
  for (let first = turn.firstStep; first <= turn.lastStep; ) {
    const id = trace.running(first);
    let last = first;
    while (last < turn.lastStep && trace.running(last + 1) === id) last++;
    if (id !== 0 && count++ < MAX_SLICES) slices.push({ ...turn, id, firstStep: first, lastStep: last });
    first = last + 1;
  }
  return { slices, more: Math.max(count - MAX_SLICES, 0) };
}
