/** Columns that only grow: typed arrays with room for more, so that a million appends stay linear and 4 or 8 bytes each. */

const FIRST_CAPACITY = 64;
/** From this many elements on a column grows by half, not to its double. */
const LARGE = 1 << 16;

const WORTH_TRIMMING = 1024;

/** Room for `length` elements at least, in place of `capacity`. */
function largerCapacity(capacity: number, length: number): number {
  return Math.max(length, capacity < LARGE ? capacity * 2 : Math.ceil(capacity * 1.5));
}

/** A growing column of u32. Reading past the end gives 0. */
export class GrowableU32 {
  private data: Uint32Array;
  private used = 0;

  constructor(capacity = FIRST_CAPACITY) {
    this.data = new Uint32Array(capacity);
  }

  get length(): number {
    return this.used;
  }

  /** The array itself, zeros behind the end; another one once the column has grown. */
  get raw(): Uint32Array {
    return this.data;
  }

  get(i: number): number {
    return i < this.used ? (this.data[i] ?? 0) : 0;
  }

  /** Writes at `i`, growing the column with zeros if it ends before. */
  set(i: number, value: number): void {
    if (i >= this.used) this.reserve(i + 1);
    this.data[i] = value;
  }

  push(value: number): void {
    this.set(this.used, value);
  }

  /** Writes four at once: the hot path of spans. */
  set4(i: number, a: number, b: number, c: number, d: number): void {
    if (i + 4 > this.used) this.reserve(i + 4);
    const { data } = this;
    data[i] = a;
    data[i + 1] = b;
    data[i + 2] = c;
    data[i + 3] = d;
  }

  pushAll(values: Uint32Array): void {
    const at = this.used;
    this.reserve(at + values.length);
    this.data.set(values, at);
  }

  /** Moves [from, to) so that it begins at `target`. */
  move(target: number, from: number, to: number): void {
    this.reserve(target + to - from);
    this.data.copyWithin(target, from, to);
  }

  /** Gives back what was reserved for more, if that is worth a copy. */
  trim(): void {
    if (this.data.length - this.used > WORTH_TRIMMING) this.data = this.data.slice(0, this.used);
  }

  private reserve(length: number): void {
    if (length > this.data.length) {
      const larger = new Uint32Array(largerCapacity(this.data.length, length));
      larger.set(this.data);
      this.data = larger;
    }
    this.used = Math.max(this.used, length);
  }
}

/** A growing column of f64. Reading past the end gives 0. */
export class GrowableF64 {
  private data = new Float64Array(FIRST_CAPACITY);
  private used = 0;

  get length(): number {
    return this.used;
  }

  get(i: number): number {
    return i < this.used ? (this.data[i] ?? 0) : 0;
  }

  push(value: number): void {
    if (this.used === this.data.length) {
      const larger = new Float64Array(largerCapacity(this.used, 0));
      larger.set(this.data);
      this.data = larger;
    }
    this.data[this.used++] = value;
  }
}

/** The number of leading indices in [0, length) for which `before` holds; it must hold for a prefix only. */
export function countLeading(length: number, before: (i: number) => boolean): number {
  let low = 0;
  let high = length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (before(middle)) low = middle + 1;
    else high = middle;
  }
  return low;
}
