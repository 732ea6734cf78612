/** What a Queued record tells: the run was cut while somebody waited for the loop. */
import type { Parts } from "./parts.ts";
import type { Row } from "./rows.ts";
import { State } from "./view.ts";

/** `row`: who waits, undefined for a plain reaction. Gives the step from which it is now known to be ready, or -1. */
export function noteQueued({ records, queued }: Parts, row: Row | undefined, step: number): number {
  // A cause of 0 is none: all that is then known is that it is ready now.
  const cause = records.cause(step) === 0 ? step - 1 : records.cause(step);
  const state = row?.spans.openState;
  const waits = state === State.Awaiting || state === State.Suspended;
  const ready = row !== undefined && waits && cause < step ? row.spans.readySince(cause) : -1;
  queued.push({ coroutine: records.coroutine(step), site: row?.spans.site(row.spans.length - 1) ?? records.site(step), cause });
  return ready;
}
