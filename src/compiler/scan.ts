/**
 * Finding the tokens that the tree does not list (keywords, brackets, commas), between two nodes whose ends are known.
 * Only ever called where comments, white space and the tokens asked for can stand: never inside a literal.
 */

/** https://tc39.es/ecma262/#prod-LineTerminatorSequence */
const LINE_END = /\r\n|[\n\r\u2028\u2029]/g;

/** The line ends of `text`, in order. */
export function lineEnds(text: string): string {
  return text.match(LINE_END)?.join("") ?? "";
}

/** Offset after white space and comments from `pos` on. */
export function skipTrivia(source: string, pos: number): number {
  let at = pos;
  for (;;) {
    if (source.startsWith("//", at)) at = endOfLine(source, at);
    else if (source.startsWith("/*", at)) at = source.indexOf("*/", at + 2) + 2;
    else if (at < source.length && /\s/.test(source.charAt(at))) at += 1;
    else return at;
  }
}

function endOfLine(source: string, pos: number): number {
  LINE_END.lastIndex = pos;
  const found = LINE_END.exec(source);
  LINE_END.lastIndex = 0;
  return found ? found.index : source.length;
}

/** Offset of the next `token` from `pos` on, past comments and other one-character tokens; throws if there is none. */
export function findToken(source: string, pos: number, token: string): number {
  for (let at = skipTrivia(source, pos); at < source.length; at = skipTrivia(source, at + 1)) {
    if (source.startsWith(token, at)) return at;
  }
  throw new Error(`no ${token} after ${pos}`);
}

/** A word or `*` in front of a class member's or parameter's name. */
export interface Modifier {
  readonly word: string;
  readonly start: number;
  readonly end: number;
}

/** The modifiers between `start` and the name at `nameStart`; stops at a bracket. */
export function modifiers(source: string, start: number, nameStart: number): readonly Modifier[] {
  const found: Modifier[] = [];
  for (let at = skipTrivia(source, start); at < nameStart; ) {
    const word = /^(?:\*|[A-Za-z]+)/.exec(source.slice(at, nameStart))?.[0];
    if (word === undefined) break;
    found.push({ word, start: at, end: at + word.length });
    at = skipTrivia(source, at + word.length);
  }
  return found;
}
