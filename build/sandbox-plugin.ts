/**
 * Builds the sandbox beside the page: the worker's text as `assets/runtime-[hash].js`, and `sandbox.html`. The page learns
 * their names from `src/sandbox/site-files.ts`, which is replaced here; they are relative, so the site works under any path.
 */
import { createHash } from "node:crypto";
import { fileURLToPath } from "node:url";
import type { Plugin } from "vite";
import { classicScript, type ClassicScript } from "./classic-script.ts";
import { PAGE_POLICY } from "./content-security-policy.ts";
import { sandboxPage } from "./sandbox-page.ts";

const FRAME_FILE = "sandbox.html";

const source = (path: string): string => fileURLToPath(new URL(`../src/sandbox/${path}`, import.meta.url));

/** The module that names the built files. */
export const SITE_FILES = source("site-files.ts");

/** Its text in a built site. */
export function siteFiles(runtimeFile: string): string {
  return `export const runtimeFile = ${JSON.stringify(runtimeFile)};\nexport const frameFile = ${JSON.stringify(FRAME_FILE)};\n`;
}

export function sandboxPlugin(): Plugin {
  let runtimeFile = "";
  return {
    name: "coroscope-sandbox",
    load: (id) => (id === SITE_FILES && runtimeFile !== "" ? siteFiles(runtimeFile) : null),
    async buildStart() {
      // Not in a test runner or a development server, which call this hook too.
      if (this.environment.mode !== "build") return;
      const [runtime, outer, inner] = await Promise.all([classicScript(source("worker/main.ts")), classicScript(source("frame/outer.ts")), classicScript(source("frame/inner.ts"))]);
      for (const script of [runtime, outer, inner]) for (const module of script.modules) this.addWatchFile(module);
      runtimeFile = `assets/runtime-${shortHash(runtime)}.js`;
      this.emitFile({ type: "asset", fileName: runtimeFile, source: runtime.code });
      this.emitFile({ type: "asset", fileName: FRAME_FILE, source: sandboxPage(outer.code, inner.code) });
      this.emitFile({ type: "asset", fileName: "assets/runtime-licenses.md", source: runtime.licenses });
    },
  };
}

function shortHash({ code }: ClassicScript): string {
  return createHash("sha256").update(code).digest("base64url").slice(0, 8);
}

/** Puts the policy into built pages, before anything that it is to govern. */
export function pagePolicyPlugin(): Plugin {
  return {
    name: "coroscope-page-policy",
    apply: "build",
    transformIndexHtml: () => [{ tag: "meta", attrs: { "http-equiv": "Content-Security-Policy", content: PAGE_POLICY }, injectTo: "head-prepend" }],
  };
}
