/**
 * Declarations that every snippet finds: its global scope, and the modules that it may import (`modules/types/`, each a
 * file of ambient declarations). Texts for the editor's TypeScript, fetched with it.
 */
import globals from "./globals.d.ts.txt?raw";

/** A declaration file as Monaco takes it. */
export interface Library {
  readonly filePath: string;
  readonly content: string;
}

const MODULE_FILES = import.meta.glob<string>("../modules/types/*.d.ts", { query: "?raw", eager: true, import: "default" });

/** `file:///modules/asyncio.d.ts` and its kin: no snippet's file can have such a name. */
const moduleLibrary = ([path, content]: [string, string]): Library => ({ filePath: path.replace(/^.*\/types\//, "file:///modules/"), content });

export const LIBRARIES: readonly Library[] = [{ filePath: "file:///globals.d.ts", content: globals }, ...Object.entries(MODULE_FILES).map(moduleLibrary)];
