/**
 * Code in colour without an editor: for the first paint, embeds and code in texts. Pure: text in, pieces out; the
 * page makes elements with text nodes of them, so that no code can become markup.
 *
 * Prism cuts the text into tokens; four kinds are told apart, the same that the editor's themes colour.
 */
import type { Token, TokenStream } from "prismjs";
import { Prism } from "./prism.ts";

export type PieceKind = "plain" | "keyword" | "string" | "number" | "comment";

export interface Piece {
  readonly kind: PieceKind;
  readonly text: string;
}

/**
 * What lies beyond stays plain: some of Prism's patterns take the square of the length, and a link may bring any text.
 * The worst found ("0_0_0_...") takes about 0.15 s at this length; ordinary code a few milliseconds. It is more than a
 * screen shows.
 */
export const HIGHLIGHT_AT_MOST_CHARS = 8_000;

/** Python's grammar comes with highlight-python.ts; without it Python is plain text. */
export type CodeLanguage = "typescript" | "python";

/** The lines of `code`, each as its pieces in order. Their texts joined are the line. */
export function highlight(code: string, language: CodeLanguage = "typescript"): readonly (readonly Piece[])[] {
  const grammar = Prism.languages[language] ?? {};
  const end = colouredEnd(code);
  const lines: Piece[][] = [[]];
  for (const piece of flatten(Prism.tokenize(code.slice(0, end), grammar), "plain")) addPiece(lines, piece);
  addPiece(lines, { kind: "plain", text: code.slice(end) });
  return lines;
}

/** Where colour ends: behind the last whole line that is short enough. */
function colouredEnd(code: string): number {
  return code.length <= HIGHLIGHT_AT_MOST_CHARS ? code.length : code.lastIndexOf("\n", HIGHLIGHT_AT_MOST_CHARS) + 1;
}

const KINDS: Readonly<Record<string, PieceKind>> = {
  keyword: "keyword", boolean: "keyword", string: "string", "template-string": "string", "triple-quoted-string": "string", "string-interpolation": "string", regex: "string", number: "number", comment: "comment", hashbang: "comment",
  interpolation: "plain",
};

function* flatten(stream: TokenStream, kind: PieceKind): Generator<Piece> {
  if (typeof stream === "string") yield { kind, text: stream };
  else if (Array.isArray(stream)) for (const part of stream) yield* flatten(part, kind);
  else yield* flatten(stream.content, kindOf(stream, kind));
}

/** Names of types that the language has, which Prism counts among the globals. */
const TYPE_KEYWORD = /^(any|boolean|never|number|string|symbol|unknown)$/;

/** What a token is; parts that have no kind of their own (a regular expression's flags) are of the whole's. */
function kindOf({ type, content }: Token, around: PieceKind): PieceKind {
  if (type === "builtin" && typeof content === "string" && TYPE_KEYWORD.test(content)) return "keyword";
  return KINDS[type] ?? around;
}

/** Appends a piece to the last line; its line breaks begin new ones. */
function addPiece(lines: Piece[][], { kind, text }: Piece): void {
  text.split("\n").forEach((part, i) => {
    if (i > 0) lines.push([]);
    if (part !== "") lines.at(-1)?.push({ kind, text: part });
  });
}
