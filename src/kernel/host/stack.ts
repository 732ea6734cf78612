/**
 * Stack texts: V8 asks `Error.prepareStackTrace` (https://v8.dev/docs/stack-trace-api). Frames of the snippet stay, with the
 * snippet's own columns; the kernel's are dropped, so the text is the same on every machine. Other engines keep theirs.
 */
import { RegExpPrototypeExec, StringPrototypeIndexOf, StringPrototypeSlice } from "../primordials.ts";
import { errorText } from "../preview.ts";

/** Name under which the compiled snippet is loaded. */
export const SNIPPET_URL = "snippet.ts";
/** Frames kept of one stack. */
const MAX_FRAMES = 10;

export interface Position {
  /** Both from 1. */
  readonly line: number;
  readonly column: number;
}

/** From compiled columns to those of the snippet. */
export type MapPosition = (position: Position) => Position;

interface CallSite {
  getScriptNameOrSourceURL(): unknown;
  getFunctionName(): string | null;
  getLineNumber(): number | null;
  getColumnNumber(): number | null;
}

/** What V8 is given as Error.prepareStackTrace. */
export function stackFormatter(map: MapPosition): (error: object, frames: readonly CallSite[]) => string {
  return (error, frames) => {
    let text = errorText(error);
    for (let i = 0, kept = 0; i < frames.length && kept < MAX_FRAMES; i++) {
      const line = frameText(frames[i] as CallSite, map);
      if (line === null) continue;
      text += `\n    at ${line}`;
      kept++;
    }
    return text;
  };
}

function frameText(frame: CallSite, map: MapPosition): string | null {
  const url = frame.getScriptNameOrSourceURL();
  if (typeof url !== "string" || StringPrototypeIndexOf(url, SNIPPET_URL) < 0) return null;
  const { line, column } = map({ line: frame.getLineNumber() ?? 0, column: frame.getColumnNumber() ?? 0 });
  const name = visibleName(frame.getFunctionName() ?? "");
  return name === "" ? `${SNIPPET_URL}:${line}:${column}` : `${name} (${SNIPPET_URL}:${line}:${column})`;
}

/** The compiler's generators bear the function's name and a suffix: `load$3`. */
const SUFFIX = /\$_*\d+$/;

function visibleName(name: string): string {
  const match = RegExpPrototypeExec(SUFFIX, name);
  return match === null ? name : StringPrototypeSlice(name, 0, match.index);
}

const FRAME = /snippet\.ts:(\d+):(\d+)/;

/** Where a stack text begins in the snippet; null if it has no frame of it. */
export function firstPosition(stack: string): Position | null {
  const match = RegExpPrototypeExec(FRAME, stack);
  return match === null ? null : { line: +(match[1] ?? 0), column: +(match[2] ?? 0) };
}
