/**
 * Which statements ran: `$c[k]=1;` in front of statement k, on its line. A statement that is no entry of a list (`if (a) b;`)
 * gets braces for it. The driver has a number a statement; the table here leads from lines to statements, so that a reader can
 * tell the lines that never ran.
 *
 * No mark: imports and exports without a value, types, function declarations (hoisted: they are not run where they stand),
 * directives, `;` alone, and the statement behind a label (the label's own mark is its). Nor a statement on one line that has
 * code of a statement around it or in front of it in its list: where that one did not begin, this one did not either, so it
 * tells nothing more of the line. The body of a concise arrow counts as a statement only on a later line than the arrow.
 */
import { FUNCTIONS, kid, type Node, STATEMENT_LISTS, str } from "./ast.ts";
import type { Emitter } from "./emitter.ts";
import { LOOPS } from "./guards.ts";
import type { Lines } from "./sites.ts";
import { isErased, type Unit } from "./unit.ts";

/** How a node's mark is written: in front of an entry of a list, in braces, or as the first part of an expression. */
type Place = "list" | "alone" | "concise";

/** Larger than any number of statements, so that line and statement make one number. */
const STATEMENTS_PER_LINE = 2 ** 24;

export class StatementTable {
  readonly #marks = new Map<Node, { readonly index: number; readonly place: Place }>();
  /** The statement that a node belongs to, -1 for none: what stands in a function declaration belongs to its own statements alone. */
  readonly #owners = new Map<Node, number>();
  /** Where nodes begin. */
  readonly #pairs = new Set<number>();
  /** Where they end: what counts on a line where none begins, a line of closing brackets. */
  readonly #ends = new Set<number>();
  /** The last entry of a list so far. */
  readonly #last = new Map<Node, Node>();

  constructor(unit: Unit, lines: Lines) {
    for (const node of unit.nodes) if (!isErased(node)) this.#add(node, unit, lines);
  }

  /** Number of statements. */
  get count(): number {
    return this.#marks.size;
  }

  /** The mark of a node, undefined if it has none. */
  of(node: Node): { readonly index: number; readonly place: Place } | undefined {
    return this.#marks.get(node);
  }

  /** Pairs (line, statement): for each line the statements that have code of their own on it. */
  toArray(): Uint32Array {
    const begun = new Set([...this.#pairs].map(lineOf));
    const pairs = [...this.#pairs, ...[...this.#ends].filter((pair) => !begun.has(lineOf(pair)))];
    return Uint32Array.from(pairs.sort((a, b) => a - b).flatMap((pair) => [lineOf(pair), pair % STATEMENTS_PER_LINE]));
  }

  #add(node: Node, unit: Unit, lines: Lines): void {
    const first = lines.at(node.start).line;
    const last = lines.at(Math.max(node.start, node.end - 1)).line;
    const parent = unit.parents.get(node);
    const place = parent ? placeOf(node, parent, lines) : null;
    const around = this.#ownerAround(node, parent);
    const before = place === "list" ? this.#swapLast(parent as Node, node) : -1;
    const told = place && first === last ? this.#codeOn(first, [around, before]) : -1;
    if (place && told < 0) this.#marks.set(node, { index: this.#marks.size, place });
    const owner = this.#marks.get(node)?.index ?? (told >= 0 ? told : around);
    this.#owners.set(node, owner);
    if (owner < 0) return;
    this.#pairs.add(pairOf(first, owner));
    this.#ends.add(pairOf(last, owner));
  }

  #ownerAround(node: Node, parent: Node | undefined): number {
    return parent && node.type !== "FunctionDeclaration" ? (this.#owners.get(parent) ?? -1) : -1;
  }

  /** The first of these statements that has code on the line, -1 if none has. */
  #codeOn(line: number, statements: readonly number[]): number {
    return statements.find((statement) => statement >= 0 && this.#pairs.has(pairOf(line, statement))) ?? -1;
  }

  /** The owner of the entry before `node` in its list, -1 if there is none. */
  #swapLast(list: Node, node: Node): number {
    const before = this.#last.get(list);
    this.#last.set(list, node);
    return before ? (this.#owners.get(before) ?? -1) : -1;
  }
}

const lineOf = (pair: number): number => Math.floor(pair / STATEMENTS_PER_LINE);

const pairOf = (line: number, statement: number): number => line * STATEMENTS_PER_LINE + statement;

/** Writes a node's mark, if it has one; after all else at that node, so that it stands furthest out. */
export function emitMark(node: Node, { edits, names, statements }: Emitter): void {
  const mark = statements.of(node);
  if (!mark) return;
  const text = `${names.ran}[${mark.index}]=1`;
  if (mark.place === "list") return edits.before(node.start, `${text};`);
  edits.before(node.start, mark.place === "alone" ? `{${text};` : `(${text},`);
  edits.after(node.end, mark.place === "alone" ? "}" : ")");
}

function placeOf(node: Node, parent: Node, lines: Lines): Place | null {
  if (STATEMENT_LISTS.has(parent.type)) return parent["test"] !== node && isRun(node) ? "list" : null;
  if (parent.type === "IfStatement" && parent["test"] !== node) return isAlone(node) ? "alone" : null;
  if (parent["body"] !== node) return null;
  if (LOOPS.has(parent.type)) return isAlone(node) ? "alone" : null;
  const isConcise = FUNCTIONS.has(parent.type) && node.type !== "BlockStatement";
  return isConcise && lines.at(node.start).line > lines.at(parent.start).line ? "concise" : null;
}

const isAlone = (node: Node): boolean => node.type !== "BlockStatement" && node.type !== "EmptyStatement";

/** True for an entry of a list that does something where it stands. */
function isRun(node: Node): boolean {
  if (node.type === "EmptyStatement" || node.type === "ImportDeclaration" || node.type === "ExportAllDeclaration" || str(node, "directive") !== "") return false;
  const what = node.type.startsWith("Export") ? kid(node, "declaration") : node;
  return what !== null && what.type !== "FunctionDeclaration" && !isErased(what);
}
