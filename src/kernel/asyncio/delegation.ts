/** `yield* e` in an async generator means `for await (const x of e) yield x`: Python has no such thing, and this is what one would write. */
import { Mark, marker } from "../markers.ts";
import { Iteration } from "./iteration.ts";

export function* delegation(operand: unknown, site: number): Generator<unknown, void, unknown> {
  const iteration = new Iteration(operand, true);
  try {
    while (!iteration.done(yield mark(Mark.Await, iteration.next(), site))) yield mark(Mark.Yield, iteration.value, site);
  } finally {
    iteration.closing();
  }
}

function mark(kind: Mark, value: unknown, site: number): unknown {
  marker.mark = kind;
  marker.site = site;
  return value;
}
