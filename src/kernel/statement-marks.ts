/** Which statements began, as compiled code notes it and as it is handed on: whole, and only if there are new ones. */
import { append, Uint8ArrayCtor } from "./primordials.ts";

/** For a run that has not begun: a zero a statement, an array without holes. */
export function unmarked(count: number): number[] {
  const ran: number[] = [];
  for (let i = 0; i < count; i++) append(ran, 0);
  return ran;
}

export class StatementMarks {
  readonly #ran: readonly number[];
  /** How many were set when they were last taken: they are never cleared. */
  #taken = 0;

  constructor(ran: readonly number[]) {
    this.#ran = ran;
  }

  /** A byte a statement, or null if nothing is new. */
  take(): Uint8Array | null {
    const ran = this.#ran;
    const copy = new Uint8ArrayCtor(ran.length);
    let count = 0;
    for (let i = 0; i < ran.length; i++) count += copy[i] = ran[i] as number;
    const isNew = count > this.#taken;
    this.#taken = count;
    return isNew ? copy : null;
  }
}
