/** The namespaces of a program's import declarations, in their order. All modules are known: compile-snippet.ts has looked. */
import type { ImportInfo, Program } from "../compiler/program.ts";
import { moduleNamed } from "../modules/index.ts";

export function namespacesOf({ imports }: Program): Record<string, unknown>[] {
  const namespaces: Record<string, unknown>[] = [];
  for (let i = 0; i < imports.length; i++) namespaces[i] = (moduleNamed((imports[i] as ImportInfo).specifier) ?? {});
  return namespaces;
}
