/**
 * TypeScript in the editor: which compiler options hold for a snippet, what it finds in its global scope, what it may
 * import, and when the language service (a worker of 1.1 MB gzipped) is fetched.
 *
 * Monaco would start it as soon as a TypeScript text is shown. To wait, its `register` module is not imported before
 * an editor stands (its own start listens for the first one, which has been by then), and its mode is set up from here.
 */
import type { typescriptDefaults } from "monaco-editor/languages/features/typescript/register";
import type { Library } from "./libraries.ts";
import type { Unsubscribe } from "./snippet-editor.ts";

/**
 * `ts.ModuleDetectionKind.Force`, which Monaco's own types do not have: every snippet is a module, so that a top-level
 * await needs no import or export beside it.
 */
const EVERY_FILE_IS_A_MODULE = 3;

/** Types of modules that were given before TypeScript came, or since: by file. */
const moduleTypes = new Map<string, string>();
let defaults: typeof typescriptDefaults | undefined;
let ownLibraries: readonly Library[] = [];
let starting: Promise<void> | undefined;

/** Fetches TypeScript and sets it to work. Call it only once an editor stands. A failed fetch may be tried again. */
export function startTypeScript(): Promise<void> {
  starting ??= start().catch((error: unknown) => {
    starting = undefined;
    throw error;
  });
  return starting;
}

/** Declares module `name`; taken back by the returned function. */
export function addModuleTypes(name: string, dts: string): Unsubscribe {
  const file = `file:///node_modules/${name}/index.d.ts`;
  moduleTypes.set(file, dts);
  applyLibraries();
  return () => {
    moduleTypes.delete(file);
    applyLibraries();
  };
}

async function start(): Promise<void> {
  const [register, mode, own] = await Promise.all([
    import("monaco-editor/languages/features/typescript/register"), import("monaco-editor/languages/features/typescript/tsMode"), import("./libraries.ts"),
  ]);
  ownLibraries = own.LIBRARIES;
  const { ModuleKind, ModuleResolutionKind, ScriptTarget } = register;
  defaults = register.typescriptDefaults;
  defaults.setCompilerOptions({
    target: ScriptTarget.ESNext, module: ModuleKind.ESNext, moduleResolution: ModuleResolutionKind.NodeJs, moduleDetection: EVERY_FILE_IS_A_MODULE,
    lib: ["esnext"], types: [], strict: true, noEmit: true, allowNonTsExtensions: true,
  });
  // Suggestions ("declared but never read", "may be made async") are noise in a snippet.
  defaults.setDiagnosticsOptions({ noSemanticValidation: false, noSyntaxValidation: false, noSuggestionDiagnostics: true, onlyVisible: false });
  applyLibraries();
  mode.setupTypeScript(defaults);
}

function applyLibraries(): void {
  const modules = [...moduleTypes].map(([filePath, content]) => ({ filePath, content }));
  defaults?.setExtraLibs([...ownLibraries, ...modules]);
}
