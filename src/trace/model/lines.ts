/**
 * Console text lines from pieces of output. A piece without WRITE_LINE_OPEN ends its line; an open one is continued by
 * the next piece, whoever writes it. A line is told by its first character: so an open piece that ends in "\n" starts
 * no line until more is written.
 */
import { CONSOLE_LEVELS, WRITE_LINE_OPEN } from "../format.ts";
import type { TraceLine } from "./view.ts";

/** Low byte of the flags of a Write. */
const LEVEL_MASK = 0xff;

/** Where a piece comes from: a line without text and level. */
export type Writer = Omit<TraceLine, "text" | "level">;

export class Lines {
  readonly list: TraceLine[] = [];
  private isOpen = false;

  /** Takes one Write; gives how many lines began with it. */
  write(writer: Writer, flags: number, text: string): number {
    const before = this.list.length;
    const level = CONSOLE_LEVELS[flags & LEVEL_MASK] ?? "log";
    const staysOpen = (flags & WRITE_LINE_OPEN) !== 0;
    const pieces = text.split("\n");
    pieces.forEach((piece, i) => {
      const ends = i < pieces.length - 1 || !staysOpen;
      if (this.isOpen) this.continue(piece);
      else if (ends || piece !== "") this.list.push({ ...writer, level, text: piece });
      this.isOpen = !ends && (this.isOpen || piece !== "");
    });
    return this.list.length - before;
  }

  /** A line is replaced, never changed, so that a view can tell by identity. */
  private continue(piece: string): void {
    const line = this.list.pop();
    if (line !== undefined) this.list.push({ ...line, text: line.text + piece });
  }
}
