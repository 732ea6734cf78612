/** Bundles a module and all it imports into the text of one classic script, by a build inside the build. */
import { build, type Rolldown } from "vite";

export interface ClassicScript {
  readonly code: string;
  /** Licences of the packages bundled, Markdown; "" if there are none. */
  readonly licenses: string;
  /** Absolute paths of the modules bundled, to be watched. */
  readonly modules: readonly string[];
}

export async function classicScript(entry: string): Promise<ClassicScript> {
  const output = await build({
    configFile: false,
    logLevel: "warn",
    publicDir: false,
    build: {
      write: false,
      target: "es2022",
      minify: true,
      license: { fileName: "licenses.md" },
      rolldownOptions: { input: entry, output: { format: "iife", entryFileNames: "script.js", strict: true } },
      modulePreload: false,
    },
  });
  return gather((Array.isArray(output) ? output : [output]) as Rolldown.RolldownOutput[]);
}

function gather(outputs: readonly Rolldown.RolldownOutput[]): ClassicScript {
  const files = outputs.flatMap(({ output }) => output as readonly (Rolldown.OutputChunk | Rolldown.OutputAsset)[]);
  const chunks = files.filter((file) => file.type === "chunk");
  const [chunk] = chunks;
  if (chunk === undefined || chunks.length > 1) throw new Error(`a classic script is one chunk, here are ${chunks.length}`);
  const licenses = files.find((file) => file.type === "asset" && file.fileName.endsWith("licenses.md"));
  const text = licenses?.type === "asset" ? String(licenses.source) : "";
  return { code: chunk.code, licenses: text, modules: chunk.moduleIds.filter((id) => id.startsWith("/")) };
}
