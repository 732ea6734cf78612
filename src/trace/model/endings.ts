/** The kinds of records that end a coroutine. */
import { Kind } from "../format.ts";
import type { Ending } from "./view.ts";

export const ENDINGS: ReadonlyMap<number, Ending> = new Map([
  [Kind.Return, "returned"],
  [Kind.Throw, "threw"],
  [Kind.Cancelled, "cancelled"],
  [Kind.Closed, "closed"],
]);
