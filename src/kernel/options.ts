/** What a run's kernel is given. */
import type { TraceBatch } from "../trace/format.ts";

export interface KernelOptions {
  /** Most records before the run is cut. */
  readonly maxRecords: number;
  /** Most real seconds before the run is cut. */
  readonly maxSeconds: number;
  /** Number of sites of the program. */
  readonly siteCount: number;
  /** A number a statement, 1 once it began: what changed of it goes with the records. */
  readonly ran: readonly number[];
  /** Real time in ms, monotonic. */
  readonly now: () => number;
  readonly sink: (batch: TraceBatch) => void;
}
