/**
 * Monaco 0.57 as this project needs it. To be given to Vite twice, since workers are built apart:
 * `plugins: [monaco()]` and `worker: { format: "es", plugins: () => [monaco()] }`.
 *
 * 1. Monaco's TypeScript mode makes its worker by `internal/common/workers.js`, which imports every feature of the
 *    editor for their side effects. Our own few lines take its place (src/editor/web-worker.ts).
 * 2. TypeScript's worker carries the declarations of every library. A snippet sees ECMAScript alone, so those of the
 *    DOM, of web workers and of Windows' script host are left out.
 *
 * Both fail loudly if a later Monaco looks different.
 */
import { fileURLToPath } from "node:url";
import type { Plugin } from "vite";

const OUR_WORKERS = fileURLToPath(new URL("../src/editor/web-worker.ts", import.meta.url));
const MONACO_WORKERS = /(^|\/)internal\/common\/workers\.js$/;
const MONACO_TYPESCRIPT = /monaco-editor\/esm\/vs\/languages\/features\/typescript\//;
const LIBRARY_TEXTS = /monaco-editor\/esm\/vs\/languages\/features\/typescript\/lib\/lib\.js$/;

/** The plugin. Build only: Vite's development server serves Monaco unbundled, workers included, which this does not mend. */
export function monaco(): Plugin {
  return {
    name: "coroscope:monaco",
    enforce: "pre",
    resolveId: {
      filter: { id: MONACO_WORKERS },
      handler: (_source, importer) => (importer && MONACO_TYPESCRIPT.test(importer) ? OUR_WORKERS : null),
    },
    transform: {
      filter: { id: LIBRARY_TEXTS },
      handler: (code) => ({ code: withoutPageLibraries(code), map: null }),
    },
  };
}

/** Where the text of a library begins: `libFileMap["lib.dom.d.ts"] = '...';`, in one line or as a template of many. */
const LIBRARY_START = /^(?=libFileMap\[")/m;
const LIBRARY_NAME = /^libFileMap\["(lib\.[^"]*)"\] = /;
/** Those named `full` only refer to the ones taken out. */
const PAGE_LIBRARY = /^lib\.(dom|webworker|scripthost|d\.ts$|es6\.d\.ts$)|\.full\.d\.ts$/;
const END = "\nexport { libFileMap };";

/** `lib.js` without the libraries of pages. Throws if there were none, or if ECMAScript's own are not there. */
export function withoutPageLibraries(code: string): string {
  const end = code.lastIndexOf(END);
  const parts = code.slice(0, end).split(LIBRARY_START);
  const kept = parts.filter((part) => !PAGE_LIBRARY.test(libraryOf(part)));
  if (end < 0 || kept.length === parts.length || !kept.some((part) => libraryOf(part) === "lib.esnext.d.ts")) throw new Error("Monaco's TypeScript libraries are not written as they were: see build/monaco-plugin.ts");
  return kept.join("") + END;
}

function libraryOf(part: string): string {
  return LIBRARY_NAME.exec(part)?.[1] ?? "";
}
