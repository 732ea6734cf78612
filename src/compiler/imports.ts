/**
 * Imports and exports of the module body, which becomes a function's. Imports go to the first line, as `const {a:b}=$.import(0);`;
 * exports lose their keyword, since nobody imports a snippet; `export ... from` still loads its module.
 */
import type { ImportInfo } from "./program.ts";
import { kid, kids, need, type Node, str } from "./ast.ts";
import { keptSpecifiers, mentionedNames } from "./elision.ts";
import type { Emitter } from "./emitter.ts";
import { keyText } from "./prefix.ts";
import { findToken, skipTrivia } from "./scan.ts";
import { isErased } from "./unit.ts";

/** What the prefix of the program declares, and the modules it loads. */
export interface Imports {
  readonly text: string;
  readonly list: readonly ImportInfo[];
}

/** Emits all imports and exports. */
export function emitImports(emitter: Emitter): Imports {
  const { unit, sites } = emitter;
  const list: ImportInfo[] = [];
  const mentioned = mentionedNames(unit);
  let text = "";
  for (const node of kids(unit.root, "body")) {
    const bindings = emitDeclaration(node, mentioned, list.length, emitter);
    if (bindings === null) continue;
    text += bindings;
    list.push({ specifier: String(need(node, "source")["value"]), site: sites.add(node.start, node.end) });
  }
  return { text, list };
}

/** The declaration's bindings if it loads a module, else null. */
function emitDeclaration(node: Node, mentioned: ReadonlySet<string>, index: number, emitter: Emitter): string | null {
  if (node.type === "ImportDeclaration") return emitImport(node, mentioned, index, emitter);
  if (node.type === "ExportDefaultDeclaration") emitDefault(node, emitter);
  else if (node.type === "ExportNamedDeclaration" || node.type === "ExportAllDeclaration") return emitExport(node, index, emitter);
  return null;
}

function emitImport(node: Node, mentioned: ReadonlySet<string>, index: number, { unit, edits, names }: Emitter): string | null {
  edits.blank(node.start, node.end);
  const kept = keptSpecifiers(node, mentioned, unit.source);
  if (!kept) return null;
  const load = `${names.driver}.import(${index})`;
  if (kept.length === 0) return `${load};`;
  const space = kept.find((one) => one.type === "ImportNamespaceSpecifier");
  const named = kept.filter((one) => one !== space).map(bindingText);
  const whole = space ? str(need(space, "local"), "name") : null;
  const parts = [...(whole ? [`${whole}=${load}`] : []), ...(named.length > 0 ? [`{${named.join()}}=${whole ?? load}`] : [])];
  return `const ${parts.join()};`;
}

function bindingText(specifier: Node): string {
  const local = str(need(specifier, "local"), "name");
  if (specifier.type === "ImportDefaultSpecifier") return `default:${local}`;
  const imported = need(specifier, "imported");
  return `${keyText(imported.type === "Literal" ? String(imported["value"]) : str(imported, "name"))}:${local}`;
}

function emitExport(node: Node, index: number, { edits, names }: Emitter): string | null {
  const declaration = kid(node, "declaration");
  if (declaration && isErased(declaration)) return null;
  edits.blank(node.start, declaration?.start ?? node.end);
  const isType = node["exportKind"] === "type" || (kids(node, "specifiers").length > 0 && kids(node, "specifiers").every((one) => one["exportKind"] === "type"));
  return kid(node, "source") && !isType ? `${names.driver}.import(${index});` : null;
}

/** `export default` of a declaration is that declaration; an expression or nameless class becomes `({default:...})`. */
function emitDefault(node: Node, { unit, edits, names }: Emitter): void {
  const declaration = need(node, "declaration");
  if (isErased(declaration)) return;
  const keywordEnd = findToken(unit.source, skipTrivia(unit.source, node.start) + "export".length, "default") + "default".length;
  const isFunction = declaration.type === "FunctionDeclaration";
  if (isFunction || (declaration.type === "ClassDeclaration" && kid(declaration, "id"))) {
    edits.blank(node.start, keywordEnd);
    if (isFunction && !kid(declaration, "id") && declaration["async"] !== true) nameFunction(declaration, names.of("d"), unit.source, edits);
    return;
  }
  edits.replace(node.start, keywordEnd, "({default:");
  const end = unit.source.charAt(node.end - 1) === ";" ? node.end - 1 : node.end;
  edits.after(end, end === node.end ? "});" : "})");
}

function nameFunction(fn: Node, name: string, source: string, edits: Emitter["edits"]): void {
  const keyword = fn.start + "function".length;
  edits.after(fn["generator"] === true ? findToken(source, keyword, "*") + 1 : keyword, ` ${name}`);
}

