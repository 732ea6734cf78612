/**
 * A program as its statements in order, each with the line on which it begins and its words. No parser: it takes code as
 * the conformance corpus has it, one statement a line in TypeScript, logical lines in Python. Imports, declarations of
 * types, docstrings, decorators and lines of brackets are no statements: nothing is ever seen to run there.
 */
import { pythonWord, typescriptWord, wordsOfString } from "./words.ts";

export interface Statement {
  /** From 1. */
  readonly line: number;
  readonly words: readonly string[];
}

const TYPESCRIPT_TOKEN = /\/\/.*|\/\*[\s\S]*?\*\/|`(?:\\.|[^`\\])*`|"(?:\\.|[^"\\])*"|'(?:\\.|[^'\\])*'|[\w$]+|&&|\|\||!(?!=)|\n/g;
/** `for (let i = 0; i < n; i++)`, which Python writes `for i in range(n)`. */
const COUNTING_LOOP = /\bfor \(let (\w+) = 0; \1 < ([^;]+); \1\+\+\)/g;
/** Lines on which nothing runs: imports, fields without a value, types, overloads. */
const DECLARATION = /^\s*(?:import\b|export type\b|type\b|interface\b|declare\b|abstract (?!class)|(?:(?:public|private|protected|static|readonly) )*[\w$]+[?!]?: [^=({]+;$)/;

export function typescriptStatements(code: string): Statement[] {
  const lines: string[][] = code.split("\n").map(() => []);
  let line = 0;
  for (const [token] of code.replace(COUNTING_LOOP, "for ($1 of $2)").matchAll(TYPESCRIPT_TOKEN)) {
    lines[line]?.push(...typescriptWords(token));
    line += token.split("\n").length - 1;
  }
  const isCode = code.split("\n").map((text) => !DECLARATION.test(text));
  return lines.map((words, i) => ({ line: i + 1, words })).filter(({ words }, i) => isCode[i] === true && !isJoint(words));
}

/** Words that only join blocks: `} else {`, `} finally {` and `try {` have no place of their own. */
const isJoint = (words: readonly string[]): boolean => words.every((word) => word === "else" || word === "try" || word === "finally");

function typescriptWords(token: string): readonly string[] {
  if (/^\/[/*]|^\n/.test(token)) return [];
  const words = /^["'`]/.test(token) ? wordsOfString(token) : [token];
  return words.map(typescriptWord).filter((word) => word !== null);
}

const PYTHON_TOKEN = /#.*|[rbfu]*"""[\s\S]*?"""|[rbfu]*"(?:\\.|[^"\\])*"|[rbfu]*'(?:\\.|[^'\\])*'|@?\w+|[()[\]{}]|\\\n|\n/gi;

export function pythonStatements(code: string): Statement[] {
  const statements: Statement[] = [];
  let tokens: string[] = [];
  let line = 1;
  let start = 1;
  let depth = 0;
  for (const [token] of code.matchAll(PYTHON_TOKEN)) {
    if (tokens.length === 0) start = line;
    line += token.split("\n").length - 1;
    depth += /^[([{]$/.test(token) ? 1 : /^[)\]}]$/.test(token) ? -1 : 0;
    if (token !== "\n") tokens.push(...(/^[\\#]/.test(token) ? [] : [token]));
    else if (depth === 0) {
      if (isPythonCode(tokens)) statements.push({ line: start, words: tokens.flatMap(pythonWords) });
      tokens = [];
    }
  }
  return statements.filter(({ words }) => !isJoint(words));
}

/** Not a docstring, a decorator, an import or nothing at all. */
const isPythonCode = ([first = "", second]: readonly string[]): boolean => first !== "" && !/^@|^(?:from|import)$/.test(first) && !(second === undefined && isString(first));

const isString = (token: string): boolean => /^[rbfu]*["']/i.test(token);

function pythonWords(token: string): readonly string[] {
  const words = isString(token) ? wordsOfString(token.replace(/^[rbfu]+/i, "")) : /\w/.test(token) ? [token] : [];
  return words.map(pythonWord).filter((word) => word !== null);
}
