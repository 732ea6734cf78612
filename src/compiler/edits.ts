/**
 * Edits of the source, collected first and applied at once, so that rules need not care in which order they run:
 * - `before` / `after` insert; what is inserted later stands further out. Rules run from inner to outer nodes.
 * - `replace` / `blank` keep every line end of what they take away: no line ever moves.
 * Applied in source order, since magic-string looks for a chunk from the one it found last.
 */
import MagicString from "magic-string";
import { lineEnds } from "./scan.ts";

interface Insert {
  readonly pos: number;
  readonly text: string;
}

interface Replacement {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

interface Move {
  readonly start: number;
  readonly end: number;
  readonly to: number;
}

/** What the edits made: the text, and the map to the source as JSON. */
export interface Edited {
  readonly code: string;
  readonly map: string;
}

export class Edits {
  readonly #source: string;
  readonly #openers: Insert[] = [];
  readonly #closers: Insert[] = [];
  readonly #replacements: Replacement[] = [];
  readonly #moves: Move[] = [];

  constructor(source: string) {
    this.#source = source;
  }

  /** Inserts in front of what begins at `pos`. */
  before(pos: number, text: string): void {
    this.#openers.push({ pos, text });
  }

  /** Inserts behind what ends at `pos`. */
  after(pos: number, text: string): void {
    this.#closers.push({ pos, text });
  }

  /** Puts `text` in place of the range, followed by the range's line ends. */
  replace(start: number, end: number, text: string): void {
    if (start < end) this.#replacements.push({ start, end, text: text + lineEnds(this.#source.slice(start, end)) });
  }

  /** Takes the range away; leaves its line ends, or a space so that its neighbours do not join. */
  blank(start: number, end: number): void {
    const ends = lineEnds(this.#source.slice(start, end));
    if (start < end) this.#replacements.push({ start, end, text: ends === "" ? " " : ends });
  }

  /** Puts `text` in place of the range as it is: the caller answers for its line ends. */
  put(start: number, end: number, text: string): void {
    this.#replacements.push({ start, end, text });
  }

  /** Moves the range, with what was inserted at its inner sides, in front of `to`. */
  move(start: number, end: number, to: number): void {
    this.#moves.push({ start, end, to });
  }

  /** Applies all edits between `prefix` and `suffix`. */
  apply(prefix: string, suffix: string, wantMap: boolean): Edited {
    const text = new MagicString(this.#source);
    for (const { start, end, text: by } of outermost(this.#replacements)) text.update(start, end, by);
    for (const { pos, text: by } of sorted(this.#closers)) text.appendLeft(pos, by);
    for (const { pos, text: by } of sorted(this.#openers)) text.prependRight(pos, by);
    for (const { start, end, to } of this.#moves) text.move(start, end, to);
    text.prepend(prefix).append(suffix);
    return { code: text.toString(), map: wantMap ? text.generateMap({ hires: "boundary", source: "snippet.ts" }).toString() : "" };
  }
}

function sorted(inserts: readonly Insert[]): readonly Insert[] {
  return [...inserts].sort((a, b) => a.pos - b.pos);
}

/** In source order, without those that lie inside another one. */
function outermost(replacements: readonly Replacement[]): readonly Replacement[] {
  const kept: Replacement[] = [];
  for (const next of [...replacements].sort((a, b) => a.start - b.start || b.end - a.end)) {
    if (next.end > (kept.at(-1)?.end ?? 0)) kept.push(next);
  }
  return kept;
}
