/**
 * `for await`: the emitted text is the one at AsyncIteration in `../kernel/driver.ts`. The head's target is moved behind the
 * operand, which is evaluated before; labels move onto the inner loop, so that `continue L` and `break L` run its clean-up.
 */
import { bare, kids, need, type Node, str } from "./ast.ts";
import { isMention } from "./elision.ts";
import type { Emitter } from "./emitter.ts";
import { forAwaitGuard } from "./guards.ts";
import { findToken, skipTrivia } from "./scan.ts";
import type { Unit } from "./unit.ts";

/** Emits one `for await`. */
export function emitForAwait(loop: Node, emitter: Emitter): void {
  const { unit, edits, names } = emitter;
  const target = targetOf(loop);
  const close = headEnd(loop, unit);
  const state = names.of("i");
  const site = emitter.sites.add(loop.start, close + 1);
  const isCall = bare(need(loop, "right")).type === "CallExpression";
  edits.replace(loop.start, target.start, `{const ${state}=${names.driver}.iter(`);
  edits.blank(target.end, findToken(unit.source, target.end, "of") + 2);
  edits.replace(close, close + 1, `,${isCall},${site});try{${moveLabels(loop, emitter)}${loopHead(state, site, emitter)}`);
  emitTarget(loop, target, close, `=${state}.value`, emitter);
  edits.after(need(loop, "body").end, `}}${cleanUp(state, site, emitter)}}`);
}

/** The pattern, identifier or member that takes each value. */
export function targetOf(loop: Node): Node {
  const left = need(loop, "left");
  const [declarator] = kids(left, "declarations");
  return left.type === "VariableDeclaration" && declarator ? need(declarator, "id") : left;
}

function loopHead(state: string, site: number, { names }: Emitter): string {
  return `for(;;){if(${state}.done(yield ${names.driver}.await(${state}.next(),${site})))break;`;
}

function cleanUp(state: string, site: number, { names }: Emitter): string {
  const error = names.of("e");
  const result = `yield ${names.driver}.await(${state}.result,${site})`;
  const onThrow = `catch(${error}){try{if(${state}.closing())${result}}catch{}throw ${error}}`;
  return `${onThrow}finally{if(${state}.closing())${state}.closed(${result})}`;
}

/** Moves `const x` or an assignment to `x` to where the value is known. */
function emitTarget(loop: Node, target: Node, close: number, value: string, emitter: Emitter): void {
  const { edits, unit } = emitter;
  const left = need(loop, "left");
  const isDeclaration = left.type === "VariableDeclaration";
  edits.before(target.start, isDeclaration ? `${String(left["kind"])} ` : "(");
  edits.after(target.end, `${value}${isDeclaration ? "" : ")"};${forAwaitGuard(loop, close + 1, emitter)}`);
  flatten(target, unit, emitter);
  edits.move(target.start, target.end, close + 1);
}

/** A target that spans lines is put on one; its line ends stay in front of the operand. */
function flatten(target: Node, unit: Unit, { edits }: Emitter): void {
  for (const found of unit.source.slice(target.start, target.end).matchAll(/\r\n|[\n\r\u2028\u2029]/g)) {
    const at = target.start + found.index;
    edits.put(at, at + found[0].length, " ");
    edits.after(findToken(unit.source, target.end, "of") + 2, found[0]);
  }
}

/** True if a target that spans lines cannot be put on one: it holds comments, templates or code of its own. */
export function isTargetTooComplex(loop: Node, unit: Unit): boolean {
  const { start, end } = targetOf(loop);
  const text = unit.source.slice(start, end);
  return /[\n\r\u2028\u2029]/.test(text) && /\/\/|`|=>|\{[^}]*;|function|class|await|yield/.test(text);
}

/** Offset of the parenthesis that ends the head. */
function headEnd(loop: Node, unit: Unit): number {
  const body = need(loop, "body").start;
  let close = findToken(unit.source, need(loop, "right").end, ")");
  for (let next = skipTrivia(unit.source, close + 1); next < body; next = skipTrivia(unit.source, next + 1)) close = next;
  return close;
}

/** Takes the labels in front of the loop away; returns them. */
function moveLabels(loop: Node, { unit, edits }: Emitter): string {
  let labels = "";
  for (let at = unit.parents.get(loop); at?.type === "LabeledStatement"; at = unit.parents.get(at)) {
    const label = need(at, "label");
    edits.blank(at.start, findToken(unit.source, label.end, ":") + 1);
    labels = `${unit.source.slice(label.start, label.end)}:${labels}`;
  }
  return labels;
}

/** Names that the head declares by `let` or `const` and the operand mentions: their temporal dead zone is not emitted. */
export function deadZoneNames(loop: Node, unit: Unit): readonly string[] {
  const left = need(loop, "left");
  const right = need(loop, "right");
  if (left.type !== "VariableDeclaration" || left["kind"] === "var") return [];
  const within = (outer: Node) => unit.nodes.filter((node) => node.start >= outer.start && node.end <= outer.end && isNamed(node, unit));
  const declared = new Set(within(left).map((node) => str(node, "name")));
  return within(right).flatMap((node) => (declared.has(str(node, "name")) ? [str(node, "name")] : []));
}

function isNamed(node: Node, unit: Unit): boolean {
  return node.type === "Identifier" && isMention(node, unit.parents.get(node));
}
