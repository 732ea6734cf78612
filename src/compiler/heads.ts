/**
 * What is put at the start of a body, after its directives and on its first line: guards, the visible bindings of async
 * functions, captured values, names for computed keys. Collected while nodes are emitted, written once at the end.
 */
import { FUNCTIONS, kids, need, type Node, str } from "./ast.ts";
import type { Edits } from "./edits.ts";
import type { Unit } from "./unit.ts";

export class Heads {
  readonly #unit: Unit;
  readonly #texts = new Map<Node, string[]>();

  constructor(unit: Unit) {
    this.#unit = unit;
  }

  /** Adds `text` to the head of a block, static block, class body, concise arrow or program. */
  add(body: Node, text: string): void {
    const texts = this.#texts.get(body);
    if (texts) texts.push(text);
    else this.#texts.set(body, [text]);
  }

  /** Takes the head of a body that writes it itself (a concise arrow, the program). */
  take(body: Node): string {
    const text = this.#texts.get(body)?.join("") ?? "";
    this.#texts.delete(body);
    return text;
  }

  /** Writes all heads that are left. */
  write(edits: Edits): void {
    for (const [body, texts] of this.#texts) edits.after(this.#position(body), texts.join(""));
  }

  #position(body: Node): number {
    if (body.type === "StaticBlock") return this.#unit.source.indexOf("{", body.start) + 1;
    return lastDirective(body)?.end ?? body.start + 1;
  }
}

/** The last statement of the directive prologue. */
function lastDirective(body: Node): Node | undefined {
  return kids(body, "body")
    .filter((statement) => str(statement, "directive") !== "")
    .at(-1);
}

/**
 * The body whose activation `node` is evaluated in, where a name may be declared: null if `node` stands in a parameter list.
 * A class field's value counts as part of where the class stands.
 */
export function activationBody(unit: Unit, node: Node): Node | null {
  let child = node;
  for (let at = unit.parents.get(child); at; at = unit.parents.get(child)) {
    if (at.type === "StaticBlock" || at.type === "Program") return at;
    if (FUNCTIONS.has(at.type)) return bodyReached(at, child);
    child = at;
  }
  return null;
}

function bodyReached(fn: Node, child: Node): Node | null {
  const body = need(fn, "body");
  if (child !== body) return null;
  return body.type === "BlockStatement" ? body : fn;
}
