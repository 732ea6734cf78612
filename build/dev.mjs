/**
 * `npm run dev`: builds the site again at each change, and serves it. A build and not a dev server, since the sandbox needs
 * its runtime as one classic script, which only a build makes.
 *
 * The page has to be reloaded by hand. Ctrl+C ends both processes; if one of them ends, so does the other.
 */
import { spawn } from "node:child_process";
import { existsSync } from "node:fs";
import { setTimeout as sleep } from "node:timers/promises";
import { fileURLToPath } from "node:url";

const root = fileURLToPath(new URL("..", import.meta.url));
const children = [];

/** Starts vite in a process of its own; the end of one is the end of all. */
function vite(...args) {
  const child = spawn(process.execPath, ["node_modules/vite/bin/vite.js", ...args], { cwd: root, stdio: "inherit" });
  child.on("exit", (code) => stop(code ?? 0));
  children.push(child);
}

function stop(code) {
  for (const child of children) child.kill();
  process.exit(code);
}

async function firstBuild() {
  while (!existsSync(`${root}/dist/site/index.html`)) await sleep(200);
}

process.on("SIGINT", () => stop(0));
process.on("SIGTERM", () => stop(0));
vite("build", "--watch");
await firstBuild();
vite("preview", "--outDir", "dist/site", ...process.argv.slice(2));
