/**
 * Builds. `vite build`: the site into dist/site, static files that work under any path. `vite build --mode cli`: the
 * command line into dist/cli. There is no development server: a worker that is not bundled cannot become a blob, so
 * development is `vite build --watch` beside `vite preview`.
 */
import { chmod } from "node:fs/promises";
import { resolve } from "node:path";
import react from "@vitejs/plugin-react";
import { defineConfig, type Plugin, type UserConfig } from "vite";
import { monaco } from "./build/monaco-plugin.ts";
import { pagePolicyPlugin, sandboxPlugin } from "./build/sandbox-plugin.ts";

const site: UserConfig = {
  base: "./",
  plugins: [react(), monaco(), sandboxPlugin(), pagePolicyPlugin()],
  // Workers (the editor's) are built apart.
  worker: { format: "es", plugins: () => [monaco()] },
  build: {
    outDir: "dist/site",
    emptyOutDir: true,
    target: "es2022",
    // The policy allows no font from a data: URL.
    assetsInlineLimit: 0,
    license: { fileName: "assets/licenses.md" },
    // TypeScript's worker for the editor has 4.4 MB and is loaded last; a chunk beyond that is a mistake.
    chunkSizeWarningLimit: 4500,
    // es2022 browsers have modulepreload.
    modulePreload: { polyfill: false },
  },
  preview: {
    // Lets the page work in a host's `sandbox="allow-scripts"`, where its origin is opaque.
    headers: { "Access-Control-Allow-Origin": "*" },
  },
};

const cli: UserConfig = {
  publicDir: false,
  plugins: [executable("dist/cli/coroscope.js")],
  ssr: { target: "node", noExternal: true },
  build: {
    outDir: "dist/cli",
    emptyOutDir: true,
    target: "node20",
    ssr: true,
    minify: false,
    license: { fileName: "licenses.md" },
    rolldownOptions: {
      input: { coroscope: "src/cli/main.ts", worker: "src/cli/worker.ts" },
      output: { format: "esm", entryFileNames: "[name].js", chunkFileNames: "chunks/[name]-[hash].js", banner: ({ name }) => (name === "coroscope" ? "#!/usr/bin/env node" : "") },
    },
  },
};

/** Makes a built file one that a shell can start. */
function executable(path: string): Plugin {
  return { name: "coroscope-executable", writeBundle: () => chmod(resolve(import.meta.dirname, path), 0o755) };
}

export default defineConfig(({ mode }) => (mode === "cli" ? cli : site));
