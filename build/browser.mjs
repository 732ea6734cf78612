/**
 * Finds a Chromium for the end-to-end tests, in this order: `$COROSCOPE_BROWSER`, the one that Playwright installed, a
 * Chromium or Chrome on PATH, and last Debian's package, installed by apt-get if we are root.
 *
 * As a script it prints the path: `node build/browser.mjs`.
 * Limits: Windows and macOS have no Chromium on PATH as a rule; there the first two ways remain.
 */
import { spawnSync } from "node:child_process";
import { accessSync, constants, existsSync } from "node:fs";
import { delimiter, join } from "node:path";
import { pathToFileURL } from "node:url";
import { chromium } from "@playwright/test";

const COMMANDS = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable"];

/** The browser and two light fonts: Latin, and Chinese, without which Chinese text is drawn as boxes. */
const DEBIAN_PACKAGES = ["chromium", "fonts-dejavu-core", "fonts-wqy-microhei"];

const REMEDIES = `No Chromium was found for the end-to-end tests. One of these helps:
  - npx playwright install --with-deps chromium
  - apt-get install chromium        (Debian; as root the tests do it by themselves)
  - COROSCOPE_BROWSER=/path/to/chromium npm test`;

const isRoot = () => process.getuid?.() === 0;

/** Absolute path of an executable on PATH, or undefined. */
export function onPath(command, path = process.env.PATH ?? "") {
  return path.split(delimiter).filter(Boolean).map((folder) => join(folder, command)).find(isExecutable);
}

function isExecutable(file) {
  try {
    accessSync(file, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

function playwrightsOwn() {
  const file = chromium.executablePath();
  return existsSync(file) ? file : undefined;
}

/** Runs apt-get with its output on standard error, so that standard output stays the path alone. */
function aptGet(...args) {
  const env = { ...process.env, DEBIAN_FRONTEND: "noninteractive" };
  return spawnSync("apt-get", args, { stdio: ["ignore", 2, 2], env }).status === 0;
}

/** Installs Debian's Chromium. True if it worked. */
export function installFromDebian() {
  if (!isRoot() || onPath("apt-get") === undefined) return false;
  process.stderr.write(`Installing ${DEBIAN_PACKAGES.join(", ")} by apt-get\n`);
  aptGet("update");
  return aptGet("install", "-y", "--no-install-recommends", ...DEBIAN_PACKAGES);
}

function fromEnvironment(file) {
  if (!isExecutable(file)) throw new Error(`COROSCOPE_BROWSER is ${file}, which is no executable file.`);
  return file;
}

/**
 * Absolute path of a Chromium; see the head of this file for the order.
 * The options replace what it looks at, for tests. Throws an Error that lists the remedies if there is none.
 */
export function findBrowser({ env = process.env, own = playwrightsOwn, install = installFromDebian } = {}) {
  if (env.COROSCOPE_BROWSER) return fromEnvironment(env.COROSCOPE_BROWSER);
  const search = () => COMMANDS.map((command) => onPath(command, env.PATH ?? "")).find(Boolean);
  const found = own() ?? search() ?? (install() ? search() : undefined);
  if (found === undefined) throw new Error(REMEDIES);
  return found;
}

/** Switches for tests: no GPU, no traffic of the browser's own. Chromium's own sandbox does not start as root. */
export function browserFlags(root = isRoot()) {
  const quiet = ["--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync"];
  return root ? ["--no-sandbox", ...quiet] : quiet;
}

if (process.argv[1] !== undefined && import.meta.url === pathToFileURL(process.argv[1]).href) {
  try {
    process.stdout.write(`${findBrowser()}\n`);
  } catch (error) {
    process.stderr.write(`${error.message}\n`);
    process.exitCode = 1;
  }
}
