/**
 * The words of a statement, made alike in the two languages: what is called the same in both stays, what has two names
 * gets Python's, and what only one of them says (types, brackets, `const`, `self`) goes.
 */

/** TypeScript's names of what Python calls otherwise. */
const PYTHON_NAMES: Readonly<Record<string, string>> = {
  function: "def", constructor: "__init__", throw: "raise", catch: "except", true: "True", false: "False", null: "None", undefined: "None",
  of: "in", instanceof: "isinstance", length: "len", push: "append", "&&": "and", "||": "or", "!": "not", async_with: "with",
};

/** Said in one language only, or with types: of no use to tell statements apart. */
const UNSAID = new Set([
  "const", "let", "var", "new", "this", "super", "extends", "static", "public", "readonly", "abstract", "toFixed", "string", "number", "boolean", "void", "Promise",
  "unknown", "any", "Record", "Error", "Generator", "AsyncGenerator", "self", "str", "int", "float", "bool", "list", "dict", "object", "AsyncIterator", "Iterator", "Awaitable",
  "Callable", "Generic", "ABC", "lambda", "flush", "range",
]);

const own = (table: Readonly<Record<string, string>>, word: string): string => (Object.hasOwn(table, word) ? (table[word] ?? word) : word);

/** A word of TypeScript as Python has it, or null. */
export const typescriptWord = (word: string): string | null => pythonWord(own(PYTHON_NAMES, word));

/** A word of Python, or null if it says nothing. */
export const pythonWord = (word: string): string | null => (UNSAID.has(word) ? null : word);

/** The words inside a string literal, whatever its quotes: f-strings and templates hold names too. */
export const wordsOfString = (literal: string): readonly string[] => literal.match(/\w+/g) ?? [];
