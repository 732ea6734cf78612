/** Source text to tree: acorn with its TypeScript plugin. The snippet is a module; `await` may stand at its top level. */
import { tsPlugin } from "@sveltejs/acorn-typescript";
import { Parser } from "acorn";
import { isNode, type Node } from "./ast.ts";

const TypeScriptParser = Parser.extend(tsPlugin());

/** Why the text is no module: at one offset. */
export interface ParseFailure {
  readonly message: string;
  readonly pos: number;
}

const TOO_DEEP = "The snippet nests too deeply to be parsed.";

/** The tree, or the first syntax error. */
export type ParseResult = { readonly ok: true; readonly root: Node } | { readonly ok: false; readonly failure: ParseFailure };

/** Parses a snippet. Never throws for what a snippet holds. */
export function parse(source: string): ParseResult {
  try {
    const root: unknown = TypeScriptParser.parse(source, { sourceType: "module", ecmaVersion: "latest", locations: true, allowHashBang: true });
    if (!isNode(root)) throw new Error("the parser gave no tree");
    return { ok: true, root };
  } catch (error) {
    return { ok: false, failure: failureOf(error) };
  }
}

function failureOf(error: unknown): ParseFailure {
  if (error instanceof RangeError) return { message: TOO_DEEP, pos: 0 };
  if (!(error instanceof SyntaxError) || !("pos" in error) || typeof error.pos !== "number") throw error;
  if (error.message.startsWith("Not enough stack space")) return { message: TOO_DEEP, pos: error.pos };
  return { message: error.message.replace(/\s*\(\d+:\d+\)$/, ""), pos: error.pos };
}
