/**
 * Async methods of classes. They stay generator methods, so that home object and `super` are the engine's; a static block
 * that is first in the class puts the visible method in their place:
 * `async m(a){B}` -> `*m(a){B'}` and `static{$.method(this.prototype,"m",false,($b,$k)=>({[$k]($0){return $.fn(1,$b,this,arguments)}})[$k])}`.
 * A private method cannot be replaced: `#p($0){return $.fn(2,this.#p$2,this,arguments)} *#p$2(a){B'}`.
 */
import { flag, kids, need, type Node, str } from "./ast.ts";
import type { Emitter } from "./emitter.ts";
import { activationBody } from "./heads.ts";
import { keyName } from "./names.ts";
import { modifiers } from "./scan.ts";
import type { Unit } from "./unit.ts";
import { callParts, callText, placeholders, visibleText } from "./visible.ts";

/** An async method of a class; `fn` is its function. */
export function emitClassMethod(fn: Node, member: Node, emitter: Emitter): void {
  if (need(member, "key").type === "PrivateIdentifier") return emitPrivate(fn, member, emitter);
  replaceAsync(member, flag(fn, "generator") ? "" : "*", emitter);
  const key = member["computed"] === true ? bindKey(fn, member, emitter) : JSON.stringify(keyName(member));
  if (!isOverridden(member, emitter)) emitReplacement(fn, member, key, emitter);
}

/** Puts `text` in place of the modifier `async`. */
function replaceAsync(member: Node, text: string, { unit, edits }: Emitter): void {
  const found = modifiers(unit.source, member.start, need(member, "key").start).find(({ word }) => word === "async");
  if (!found) throw new Error("an async method without async");
  if (text === "") edits.blank(found.start, found.end);
  else edits.replace(found.start, found.end, text);
}

/** `[EXPR]` becomes `[$k1=$.key(EXPR)]`, with `$k1` declared where the class or object is evaluated. Returns `$k1`. */
export function bindKey(fn: Node, member: Node, { unit, edits, names, functions, heads }: Emitter): string {
  const key = need(member, "key");
  const name = names.of("k", functions.indexOf(fn));
  const body = activationBody(unit, member);
  if (!body) throw new Error("a computed async method in a parameter list");
  heads.add(body, `let ${name};`);
  edits.before(key.start, `${name}=${names.driver}.key(`);
  edits.after(key.end, ")");
  return name;
}

/** True if a later member of the same class stands at the same place and takes this one's. */
function isOverridden(member: Node, { unit }: Emitter): boolean {
  const name = keyName(member);
  const all = kids(classBody(unit, member), "body");
  const later = all.slice(all.indexOf(member) + 1);
  return name !== null && later.some((other) => isSamePlace(other, member) && keyName(other) === name);
}

function isSamePlace(other: Node, member: Node): boolean {
  if (other.type !== "MethodDefinition" || need(other, "value").type === "TSDeclareMethod") return false;
  return flag(other, "static") === flag(member, "static") && need(other, "key").type !== "PrivateIdentifier";
}

function classBody(unit: Unit, member: Node): Node {
  const body = unit.parents.get(member);
  if (!body) throw new Error("a member outside of a class");
  return body;
}

function emitReplacement(fn: Node, member: Node, key: string, emitter: Emitter): void {
  const { unit, names, heads } = emitter;
  const [body, name, callee] = [names.of("b"), names.of("k"), names.of("v")];
  const method = `({[${name}](${placeholders(fn, emitter).join()}){return ${callText(fn, { body, self: "this", callee }, emitter)}}})[${name}]`;
  const isGenerator = flag(fn, "generator");
  const made = isGenerator ? `{const ${callee}=${method};return ${callee}}` : method;
  const target = flag(member, "static") ? "this" : "this.prototype";
  heads.add(classBody(unit, member), `static{${names.driver}.method(${target},${key},${isGenerator},(${body},${name})=>${made})}`);
}

function emitPrivate(fn: Node, member: Node, emitter: Emitter): void {
  const { edits, functions, names } = emitter;
  const key = need(member, "key");
  const name = `#${str(key, "name")}`;
  const generator = `#${names.generator(str(key, "name"), functions.indexOf(fn))}`;
  const call = callText(fn, { body: `this.${generator}`, self: "this", callee: `this.${name}` }, emitter);
  const next = `${flag(member, "static") ? "static " : ""}${flag(fn, "generator") ? "" : "*"}`;
  replaceAsync(member, `${name}(${placeholders(fn, emitter).join()}){return ${call}}${next}`, emitter);
  edits.replace(key.start, key.end, generator);
}

/** An async method of an object literal: a method that makes its generator at each call. */
export function emitObjectMethod(fn: Node, member: Node, emitter: Emitter): void {
  if (flag(fn, "generator")) return emitObjectGenerator(fn, member, emitter);
  const { edits, names, functions } = emitter;
  replaceAsync(member, "", emitter);
  const generator = `function* ${names.generator(keyName(member) ?? "", functions.indexOf(fn))}`;
  const { open, close } = callParts(fn, { self: "this", callee: "" }, emitter);
  edits.before(fn.start, `(${placeholders(fn, emitter).join()}){return ${open}${generator}`);
  edits.after(fn.end, `${close}}`);
}

/** An async generator method is a property whose function knows itself. */
function emitObjectGenerator(fn: Node, member: Node, emitter: Emitter): void {
  const { edits, names, functions } = emitter;
  replaceAsync(member, "", emitter);
  for (const { word, start, end } of modifiers(emitter.unit.source, member.start, need(member, "key").start)) if (word === "*") edits.blank(start, end);
  const name = keyName(member);
  const [body, callee] = [names.of("b"), names.of("v")];
  const visible = name === null ? computedVisible(fn, bindKey(fn, member, emitter), emitter) : visibleText(fn, name, { body, self: "this", callee }, emitter);
  if (name === "__proto__") edits.replace(need(member, "key").start, need(member, "key").end, '["__proto__"]');
  edits.before(fn.start, `:(()=>{const ${callee}=${visible},${body}=function* ${names.generator(name ?? "", functions.indexOf(fn))}`);
  edits.after(fn.end, `;return ${callee}})()`);
}

function computedVisible(fn: Node, key: string, emitter: Emitter): string {
  const call = callText(fn, { body: emitter.names.of("b"), self: "this", callee: emitter.names.of("v") }, emitter);
  return `${emitter.names.driver}.genFn(({[${key}](${placeholders(fn, emitter).join()}){return ${call}}})[${key}])`;
}
