/** How many jobs wait in the ready queue, by step: woken coroutines (their ready spans) and plain reactions. */
import { State, type CoroutineRow, type TraceView } from "../model/view.ts";

/** Of each step how many more (or fewer) wait than at the step before. */
export function queueChanges(view: TraceView): Int32Array {
  const changes = new Int32Array(view.length + 1);
  const wait = (from: number, to: number): void => {
    if (from >= to) return;
    changes[from] = (changes[from] ?? 0) + 1;
    if (to < changes.length) changes[to] = (changes[to] ?? 0) - 1;
  };
  for (const row of view.rows) addReady(row, wait);
  for (const turn of view.turns) if (turn.kind === "reaction" && turn.cause >= 0) wait(turn.cause + 1, turn.firstStep);
  for (const job of view.moment(view.length).microtasks) if (job.coroutine === 0) wait(job.cause + 1, view.length);
  return changes;
}

function addReady({ spans }: CoroutineRow, wait: (from: number, to: number) => void): void {
  for (let i = 0; i < spans.length; i++) {
    if (spans.state(i) === State.Ready) wait(spans.start(i), spans.end(i));
  }
}
