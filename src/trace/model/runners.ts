/** Who runs, innermost, at each step: a column of row indices. With it the stack at any step is found without a replay. */
import { GrowableU32 } from "./growable.ts";
import type { Row, Rows } from "./rows.ts";

export class Runners {
  private readonly rows: Rows;
  /** Row index + 1, 0 when the loop itself acts. */
  private readonly column = new GrowableU32(1024);

  constructor(rows: Rows) {
    this.rows = rows;
  }

  /** `row` ran at all steps in [from, to]. */
  fill(from: number, to: number, row: Row | undefined): void {
    const value = row === undefined ? 0 : row.index + 1;
    for (let step = from; step <= to; step++) this.column.set(step, value);
  }

  /** Nothing more is to come: what was reserved for it is given back. */
  trim(): void {
    this.column.trim();
  }

  at(step: number): Row | undefined {
    const value = this.column.get(step);
    return value === 0 ? undefined : this.rows.list[value - 1];
  }

  /** Innermost first. The set is for records that make no sense: nobody is below himself. */
  stack(step: number): Row[] {
    const stack = new Set<Row>();
    for (let row = this.at(step); row !== undefined && !stack.has(row); row = this.below(row, step)) stack.add(row);
    return [...stack];
  }

  private below(row: Row, step: number): Row | undefined {
    const span = row.spans.at(step);
    return span < 0 ? undefined : this.rows.get(row.spans.below(span));
  }
}
