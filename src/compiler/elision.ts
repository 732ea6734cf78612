/**
 * Which imports and exports are left when types are gone: a specifier that no expression mentions is dropped, and a
 * declaration whose specifiers are all dropped with it, as tsc does. Mentions are told by name, without scopes: a local
 * variable of the same name keeps the import.
 */
import { kid, kids, need, type Node, str } from "./ast.ts";
import type { Unit } from "./unit.ts";

/** Names that stand for values somewhere in the snippet. */
export function mentionedNames(unit: Unit): ReadonlySet<string> {
  const names = new Set<string>();
  for (const node of unit.nodes) {
    if (node.type === "Identifier" && isMention(node, unit.parents.get(node))) names.add(str(node, "name"));
  }
  return names;
}

/** True if an identifier stands for a value (bindings count too). */
export function isMention(node: Node, parent: Node | undefined): boolean {
  if (!parent) return true;
  if (parent.type === "MemberExpression") return parent["object"] === node || parent["computed"] === true;
  if (/^(Property|MethodDefinition|PropertyDefinition)$/.test(parent.type)) return parent["value"] === node || parent["computed"] === true;
  if (parent.type === "ExportSpecifier") return parent["local"] === node && parent["exportKind"] !== "type";
  return !/^(LabeledStatement|BreakStatement|ContinueStatement|MetaProperty|ExportAllDeclaration)$/.test(parent.type);
}

/** Specifiers of an import declaration that are left; null if nothing of the declaration is. */
export function keptSpecifiers(node: Node, mentioned: ReadonlySet<string>, source: string): readonly Node[] | null {
  if (node["importKind"] === "type") return null;
  const all = kids(node, "specifiers");
  const kept = all.filter((one) => one["importKind"] !== "type" && mentioned.has(str(need(one, "local"), "name")));
  const isBare = all.length === 0 && !source.slice(node.start, need(node, "source").start).includes("{");
  return kept.length > 0 || isBare ? kept : null;
}

/** Export specifiers that name values. `typeNames`: names that are declared as types alone. */
export function keptExports(node: Node, typeNames: ReadonlySet<string>): readonly Node[] {
  if (node["exportKind"] === "type") return [];
  return kids(node, "specifiers").filter((one) => one["exportKind"] !== "type" && !typeNames.has(str(need(one, "local"), "name")));
}

/** Names declared or imported at the top level that stand for types alone. */
export function typeOnlyNames(unit: Unit): ReadonlySet<string> {
  const types = new Set<string>();
  for (const statement of kids(unit.root, "body")) {
    const node = kid(statement, "declaration") ?? statement;
    if (/^TS(Interface|TypeAlias)Declaration$/.test(node.type)) types.add(str(need(node, "id"), "name"));
    if (node.type === "ImportDeclaration") for (const name of importedTypes(node)) types.add(name);
  }
  for (const node of unit.nodes) {
    const parent = unit.parents.get(node);
    if (node.type === "Identifier" && parent?.type !== "ExportSpecifier" && isMention(node, parent)) types.delete(str(node, "name"));
  }
  return types;
}

function importedTypes(node: Node): readonly string[] {
  const all = kids(node, "specifiers");
  const types = node["importKind"] === "type" ? all : all.filter((one) => one["importKind"] === "type");
  return types.map((one) => str(need(one, "local"), "name"));
}
