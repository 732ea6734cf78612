/** New console lines, in batches that can be listened to: while a run goes on one a second, of at most twenty lines. */
import type { TraceLine, TraceView } from "../../trace/model/view.ts";
import { isRunning, runStore } from "../stores/run.ts";

/** Lines of a batch that are told; of the others how many they are. */
export const MAX_LINES = 20;
const PACE_MS = 1000;

export interface Batch {
  readonly texts: readonly string[];
  /** Lines of the batch that are not told. */
  readonly more: number;
}

/** The lines from `told` on, without the last one while it may still grow; null if there is none. */
export function batchOf(lines: readonly Pick<TraceLine, "text">[], told: number, mayGrow: boolean): Batch | null {
  const count = lines.length - (mayGrow ? 1 : 0) - told;
  if (count <= 0) return null;
  const texts = lines.slice(told, told + Math.min(count, MAX_LINES)).map(({ text }) => text);
  return { texts, more: count - texts.length };
}

/** Tells of each batch of lines that come from now on; returns how to stop that. */
export function listenToLines(tell: (batch: Batch) => void): () => void {
  const reader = new Reader(tell);
  const unsubscribe = runStore.subscribe((now, before) => {
    if (now.trace === before.trace && now.revision === before.revision && now.phase === before.phase) return;
    reader.follow(now.trace, isRunning(now));
  });
  return () => {
    unsubscribe();
    reader.stop();
  };
}

class Reader {
  private readonly tell: (batch: Batch) => void;
  private trace = runStore.getState().trace;
  private told = this.trace?.lines.length ?? 0;
  private timer: ReturnType<typeof setTimeout> | undefined;

  constructor(tell: (batch: Batch) => void) {
    this.tell = tell;
  }

  follow(trace: TraceView | null, isGoingOn: boolean): void {
    if (trace !== this.trace) this.told = 0;
    this.trace = trace;
    if (isGoingOn) this.timer ??= setTimeout(() => this.read(true), PACE_MS);
    else this.read(false);
  }

  stop(): void {
    clearTimeout(this.timer);
    this.timer = undefined;
  }

  private read(mayGrow: boolean): void {
    this.stop();
    const batch = batchOf(this.trace?.lines ?? [], this.told, mayGrow);
    if (!batch) return;
    this.told += batch.texts.length + batch.more;
    this.tell(batch);
  }
}
