import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { describe, expect, it } from "vitest";
import { withoutPageLibraries } from "./monaco-plugin.ts";

const LIBRARIES = createRequire(import.meta.url).resolve("monaco-editor/languages/features/typescript/lib/lib");

describe("TypeScript's libraries in the editor's worker", () => {
  it("are those of ECMAScript, all of them, without those of pages", () => {
    const names = [...withoutPageLibraries(readFileSync(LIBRARIES, "utf8")).matchAll(/^libFileMap\["([^"]+)"\] = /gm)].map(([, name]) => name);
    expect(names).toContain("lib.es5.d.ts");
    expect(names).toContain("lib.esnext.disposable.d.ts");
    expect(names).toContain("lib.decorators.d.ts");
    expect(names.filter((name) => /dom|worker|scripthost|full/.test(name ?? ""))).toEqual([]);
  });

  it("are still a module that can be read", async () => {
    const slim = withoutPageLibraries(readFileSync(LIBRARIES, "utf8"));
    const module = (await import(`data:text/javascript,${encodeURIComponent(slim)}`)) as { libFileMap: Record<string, string> };
    expect(module.libFileMap["lib.es5.d.ts"]).toContain("interface Array<T>");
    expect(module.libFileMap["lib.dom.d.ts"]).toBeUndefined();
  });

  it("refer to none that was taken out", () => {
    const slim = withoutPageLibraries(readFileSync(LIBRARIES, "utf8"));
    const referred = new Set([...slim.matchAll(/reference lib="([^"]+)"/g)].map(([, name = ""]) => name));
    expect(referred.size).toBeGreaterThan(50);
    for (const name of referred) expect(slim).toContain(`libFileMap["lib.${name}.d.ts"]`);
  });

  it("fail the build if they are not written as expected", () => {
    expect(() => withoutPageLibraries("export const libFileMap = {};")).toThrow(/not written as they were/);
  });
});
