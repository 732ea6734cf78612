/** The runs of pixel columns that the level of detail makes of a row: see lod.ts. */

/** Runs of columns [x0, x1) in device pixels, left to right, not overlapping. Reused from row to row. */
export class Runs {
  length = 0;
  x0 = new Int32Array(256);
  x1 = new Int32Array(256);
  state = new Uint8Array(256);
  /** Index of the span, or -1 for crowded columns. */
  span = new Int32Array(256);

  clear(): void {
    this.length = 0;
  }

  /** Adds columns [x0, x1), to the run before if it is the same span, or both are crowded and of one state. */
  push(x0: number, x1: number, state: number, span: number): void {
    const last = this.length - 1;
    if (last >= 0 && this.x1[last] === x0 && this.span[last] === span && this.state[last] === state) {
      this.x1[last] = x1;
      return;
    }
    if (this.length === this.x0.length) this.grow();
    const i = this.length++;
    this.x0[i] = x0;
    this.x1[i] = x1;
    this.state[i] = state;
    this.span[i] = span;
  }

  private grow(): void {
    const size = this.x0.length * 2;
    const copy = <T extends Int32Array | Uint8Array>(to: T, from: T): T => (to.set(from), to);
    this.x0 = copy(new Int32Array(size), this.x0);
    this.x1 = copy(new Int32Array(size), this.x1);
    this.state = copy(new Uint8Array(size), this.state);
    this.span = copy(new Int32Array(size), this.span);
  }
}
