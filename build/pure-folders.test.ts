/**
 * The folders that run anywhere (worker, command line, tests) load in plain Node: no React, no DOM. The import list in
 * `.dependency-cruiser.cjs` says so of our own imports; this test says so of what the packages bring along too.
 */
import { createRequire } from "node:module";
import { afterAll, beforeAll, expect, it } from "vitest";

const modules = import.meta.glob([
  "../src/{trace,compiler,kernel,modules,runner,timeline,share}/**/*.ts",
  "!../src/timeline/view/**",
  "!../src/**/*.test.ts",
  "!../src/**/testing*",
]);

const DOM_GLOBALS = ["document", "HTMLElement", "localStorage", "requestAnimationFrame"];
const touched: string[] = [];
const loaded = createRequire(import.meta.url).cache;

/** React is CommonJS: once imported, by whatever way, it stands in Node's module cache. */
const reactModules = (): string[] => Object.keys(loaded).filter((file) => /[\\/]node_modules[\\/](react|react-dom)[\\/]/.test(file));

function watch(name: string): void {
  Object.defineProperty(globalThis, name, { configurable: true, get: () => void touched.push(name) });
}

beforeAll(() => DOM_GLOBALS.forEach(watch));
afterAll(() => DOM_GLOBALS.forEach((name) => Reflect.deleteProperty(globalThis, name)));

it("finds the modules of the pure folders", () => {
  expect(Object.keys(modules)).toContain("../src/trace/format.ts");
});

it.each(Object.entries(modules))("%s loads without React and without a DOM", async (_path, load) => {
  touched.length = 0;
  await load();
  expect(reactModules()).toEqual([]);
  expect(touched).toEqual([]);
});

it("would notice React and a document", async () => {
  await import("react");
  expect(reactModules()).not.toEqual([]);
  expect(Reflect.get(globalThis, "document")).toBeUndefined();
  expect(touched).toContain("document");
});
