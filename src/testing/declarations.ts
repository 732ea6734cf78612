/**
 * What the declaration files of the modules say (src/modules/types): which names there are, of which kind, with which members.
 * Read from the text alone; how the types fit is `declared-types.ts`.
 */
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import ts from "typescript";
import { SHARED } from "./asyncio-cases.ts";

/** Our own declarations, which Monaco shows too. */
export const TYPES = fileURLToPath(new URL("../modules/types", import.meta.url));
/** Those that checkouts share. The folder may be missing. */
export const SHARED_TYPES = join(SHARED, "types");
export const hasSharedTypes = existsSync(SHARED_TYPES);

export interface DeclaredName {
  readonly module: string;
  readonly name: string;
  /** A `type` is there for the compiler alone: an interface or an alias. `same`: what another module exports. */
  readonly kind: "function" | "class" | "const" | "type" | "same";
  /** Of a class that extends one: its name. Of `same`: the other module. Of a const: its literal. Else "". */
  readonly of: string;
  readonly methods: readonly string[];
  readonly properties: readonly string[];
}

export function declarationFiles(folder: string): string[] {
  return readdirSync(folder).filter((file) => file.endsWith(".d.ts")).map((file) => join(folder, file));
}

/** Every name that the modules of a folder export. */
export function declaredNames(folder: string): DeclaredName[] {
  return modulesIn(folder).flatMap(({ module, statements }) => statements.flatMap((statement) => namesOf(module, statement)));
}

interface DeclaredModule {
  readonly module: string;
  readonly statements: readonly ts.Statement[];
}

function modulesIn(folder: string): DeclaredModule[] {
  const files = declarationFiles(folder).map((file) => ts.createSourceFile(file, readFileSync(file, "utf8"), ts.ScriptTarget.ES2022, true));
  return files.flatMap(({ statements }) => statements.flatMap((statement) => {
    if (!ts.isModuleDeclaration(statement) || statement.body === undefined || !ts.isModuleBlock(statement.body)) return [];
    return [{ module: statement.name.text, statements: [...statement.body.statements] }];
  }));
}

/** The members of the interface that a file adds to TypeScript's own AsyncGenerator. */
export function generatorMethods(folder: string): string[] {
  const file = ts.createSourceFile("globals.d.ts", readFileSync(join(folder, "globals.d.ts"), "utf8"), ts.ScriptTarget.ES2022, true);
  return file.statements.flatMap((statement) => (ts.isInterfaceDeclaration(statement) ? membersOf(statement).methods : []));
}

function namesOf(module: string, statement: ts.Statement): DeclaredName[] {
  const bare = { module, of: "", methods: [], properties: [] };
  if (ts.isFunctionDeclaration(statement)) return [{ ...bare, name: statement.name?.text ?? "", kind: "function" }];
  if (ts.isClassDeclaration(statement)) return [{ ...bare, ...membersOf(statement), name: statement.name?.text ?? "", kind: "class", of: baseOf(statement) }];
  if (ts.isInterfaceDeclaration(statement)) return [{ ...bare, ...membersOf(statement), name: statement.name.text, kind: "type" }];
  if (ts.isTypeAliasDeclaration(statement)) return [{ ...bare, name: statement.name.text, kind: "type" }];
  if (ts.isVariableStatement(statement)) return statement.declarationList.declarations.map((one) => ({ ...bare, name: one.name.getText(), kind: "const", of: one.type?.getText() ?? "" }));
  if (ts.isExportDeclaration(statement)) return sameAs(module, statement);
  return [];
}

function sameAs(module: string, { exportClause, moduleSpecifier }: ts.ExportDeclaration): DeclaredName[] {
  if (exportClause === undefined || !ts.isNamedExports(exportClause)) return [];
  const of = moduleSpecifier !== undefined && ts.isStringLiteral(moduleSpecifier) ? moduleSpecifier.text : "";
  return exportClause.elements.map(({ name }) => ({ module, name: name.text, kind: "same", of, methods: [], properties: [] }));
}

function baseOf({ heritageClauses }: ts.ClassDeclaration): string {
  const base = heritageClauses?.find(({ token }) => token === ts.SyntaxKind.ExtendsKeyword)?.types[0];
  return base?.expression.getText() ?? "";
}

function membersOf({ members }: ts.ClassDeclaration | ts.InterfaceDeclaration): Pick<DeclaredName, "methods" | "properties"> {
  const names = (is: (member: ts.Node) => boolean): string[] => [...new Set([...members].filter(is).map((member) => member.name?.getText() ?? ""))];
  return {
    methods: names((member) => ts.isMethodDeclaration(member) || ts.isMethodSignature(member)),
    properties: names((member) => ts.isPropertyDeclaration(member) || ts.isPropertySignature(member)),
  };
}

/** Each declaration as text without its comments, behind its path: "asyncio: Task: cancel(msg?: string | null): boolean;". */
export function declarationTexts(folder: string): string[] {
  return modulesIn(folder).flatMap(({ module, statements }) => statements.flatMap((statement) => textsOf(`${module}: `, statement)));
}

function textsOf(path: string, node: ts.Statement): string[] {
  if (!ts.isClassDeclaration(node) && !ts.isInterfaceDeclaration(node)) return [path + plain(node)];
  const head = plain(node).split("{")[0] ?? "";
  return [path + head, ...node.members.map((member) => `${path}${node.name?.text ?? ""}: ${plain(member)}`)];
}

function plain(node: ts.Node): string {
  return node.getText().replace(/\s+/g, " ");
}
