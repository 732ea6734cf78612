/** The table of sites: where in the ORIGINAL source something can start, suspend or resume. */
import { WORDS_PER_SITE } from "../trace/format.ts";

/** Turns offsets into lines and columns, both from 1. Lines end as ECMA-262 says, so that they equal the engine's. */
export class Lines {
  readonly #starts: number[] = [0];

  constructor(source: string) {
    for (const found of source.matchAll(/\r\n|[\n\r\u2028\u2029]/g)) this.#starts.push(found.index + found[0].length);
  }

  /** Line and column of `offset`. */
  at(offset: number): { line: number; column: number } {
    let low = 0;
    for (let high = this.#starts.length; high - low > 1; ) {
      const middle = (low + high) >> 1;
      if ((this.#starts[middle] ?? 0) <= offset) low = middle;
      else high = middle;
    }
    return { line: low + 1, column: offset - (this.#starts[low] ?? 0) + 1 };
  }
}

export class SiteTable {
  readonly #lines: Lines;
  /** Site 0 means "not known". */
  readonly #words: number[] = new Array<number>(WORDS_PER_SITE).fill(0);
  readonly #known = new Map<string, number>();

  constructor(lines: Lines) {
    this.#lines = lines;
  }

  /** Index of the site of `start..end`; the same range gives the same site. */
  add(start: number, end: number): number {
    const key = `${start}-${end}`;
    const known = this.#known.get(key);
    if (known !== undefined) return known;
    const site = this.#words.length / WORDS_PER_SITE;
    const { line, column } = this.#lines.at(start);
    this.#words.push(start, end, line, column);
    this.#known.set(key, site);
    return site;
  }

  /** The columns, `WORDS_PER_SITE` words a site. */
  toArray(): Uint32Array {
    return Uint32Array.from(this.#words);
  }
}
