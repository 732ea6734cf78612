/** A turn that still grows: it stands in the columns, and what is changed here is changed there. */
import type { TurnColumns } from "./turn-columns.ts";
import type { LoopTurn } from "./view.ts";

export class OpenTurn {
  readonly firstStep: number;
  readonly kind: LoopTurn["kind"];
  private readonly columns: TurnColumns;
  private readonly index: number;

  constructor(columns: TurnColumns, index: number) {
    this.columns = columns;
    this.index = index;
    this.firstStep = columns.firstStep(index);
    this.kind = columns.kind(index);
  }

  get lastStep(): number {
    return this.columns.lastStep(this.index);
  }
  set lastStep(step: number) {
    this.columns.setLastStep(this.index, step);
  }
  get cause(): number {
    return this.columns.cause(this.index);
  }
  set cause(cause: number) {
    this.columns.setCause(this.index, cause);
  }

  /** It turned out to be another's, and to have lasted longer. */
  become(id: number, cause: number, lastStep: number): void {
    this.columns.setId(this.index, id);
    this.columns.setCause(this.index, cause);
    this.columns.setLastStep(this.index, lastStep);
  }
}
