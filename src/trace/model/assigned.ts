/**
 * What a snippet calls the value of an expression: the variable, field or property that it is assigned to, read from the
 * text before it. `const q = new Queue(2)` gives "q", `this.lock = new Lock()` "lock", `{ done: new Event() }` "done".
 *
 * Limits: it reads backwards by patterns, it does not parse. An element of a list has no name of its own.
 */

import { oneLine, operandAt } from "./sites.ts";

/** More text than this before the expression is not looked at: a type between name and value may be long. */
const MOST_BEFORE = 200;
const NAME = String.raw`#?([\p{ID_Start}$_][\p{ID_Continue}$]*)`;
/** Name, perhaps `?` or `!`, perhaps a type without "=" or ";", then the assignment. */
const ASSIGNED = new RegExp(String.raw`(?:^|[^\p{ID_Continue}$])${NAME}\s*[?!]?(?:\s*:\s*[^=;:{}]*)?\s*(?:\?\?|\|\|)?=\s*(?:await\s+)?$`, "u");
const PROPERTY = new RegExp(String.raw`[{,]\s*${NAME}\s*:\s*(?:await\s+)?$`, "u");

/** The name given to the expression that starts at `start`; "" if it has none. */
export function assignedName(source: string, start: number): string {
  const before = source.slice(Math.max(0, start - MOST_BEFORE), start);
  return (ASSIGNED.exec(before) ?? PROPERTY.exec(before))?.[1] ?? "";
}

/** `async_with(thing, body)`, `with_(thing, body)`. */
const WITH = /^(?:[\w$]+\.)*(?:async_)?with_?\s*\(/u;
/** Longer expressions lose their middle. */
const MOST_MANAGED = 40;

/** The context manager that a call enters, as it stands there; "" if `text` is no such call. */
export function managedText(text: string): string {
  const head = WITH.exec(text)?.[0];
  return head === undefined ? "" : oneLine(operandAt(text, head.length, true).replace(/^\s*new\s/u, ""), MOST_MANAGED);
}
