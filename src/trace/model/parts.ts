/** What a model is made of, for those that read or build it: one object, so that they need not know each other. */
import type { TraceHeader } from "../format.ts";
import { Changes } from "./changes.ts";
import { Clock } from "./clock.ts";
import { Instants } from "./instants.ts";
import { Lines } from "./lines.ts";
import { Records } from "./records.ts";
import { Resources } from "./resources.ts";
import { Rows, type Row } from "./rows.ts";
import { Runners } from "./runners.ts";
import { Timers } from "./timers.ts";
import { Turns } from "./turns.ts";
import type { CancelMark, QueuedJob } from "./view.ts";

export interface Parts {
  readonly header: TraceHeader;
  readonly records: Records;
  readonly clock: Clock;
  readonly instants: Instants;
  readonly lines: Lines;
  readonly rows: Rows;
  readonly runners: Runners;
  readonly timers: Timers;
  readonly turns: Turns;
  readonly changes: Changes;
  /** Of spans of hidden rows alone: a reader sees them only where those are shown. */
  readonly hiddenChanges: Changes;
  readonly resources: Resources;
  readonly cancels: CancelMark[];
  /** What still waited to run when the run was cut. */
  readonly queued: QueuedJob[];
}

/** The run has ended: of columns that grew, up to a third lies empty; it is given back. */
export function trimParts({ records, runners, turns, rows }: Parts): void {
  for (const part of [records, runners, turns]) part.trim();
  for (const row of rows.list) row.spans.trim();
}

/** Where the steps go at which a span of `row` starts or ends. */
export const changesOf = (parts: Parts, row: Row): Changes => (row.hidden ? parts.hiddenChanges : parts.changes);

export function emptyParts(header: TraceHeader): Parts {
  const records = new Records();
  const rows = new Rows();
  return {
    header,
    records,
    clock: new Clock(),
    instants: new Instants(),
    lines: new Lines(),
    rows,
    runners: new Runners(rows),
    timers: new Timers(records),
    turns: new Turns(),
    changes: new Changes(),
    hiddenChanges: new Changes(),
    resources: new Resources(header, records),
    cancels: [],
    queued: [],
  };
}
