/** The bytes that compiled code sets when a statement begins, as they are handed on: whole, and only if there are new ones. */
import { Uint8ArrayCtor } from "./primordials.ts";

export class StatementMarks {
  readonly #ran: Uint8Array;
  /** Kept: a snippet may change what typed arrays say of their length. */
  readonly #length: number;
  /** How many were set when they were last taken: they are never cleared. */
  #taken = 0;

  constructor(ran: Uint8Array) {
    this.#ran = ran;
    this.#length = ran.length;
  }

  /** A copy, or null if nothing is new. */
  take(): Uint8Array | null {
    const count = this.#count();
    if (count === this.#taken) return null;
    this.#taken = count;
    const copy = new Uint8ArrayCtor(this.#length);
    for (let i = 0; i < this.#length; i++) copy[i] = this.#ran[i] as number;
    return copy;
  }

  #count(): number {
    let count = 0;
    for (let i = 0; i < this.#length; i++) count += this.#ran[i] as number;
    return count;
  }
}
