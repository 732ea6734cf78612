/**
 * The sandbox in a real browser, with the built sandbox.html and worker: it runs, it stops, it survives a loop without
 * end, and nothing gets out of it. A page of the tests' own holds it, under the real page's policy.
 */
import { readFile } from "node:fs/promises";
import { createHash } from "node:crypto";
import { expect, test, type Worker as PageWorker } from "@playwright/test";
import { PAGE_POLICY } from "../build/content-security-policy.ts";
import { buildSandboxPage } from "./fixtures/build-sandbox-page.ts";
import { leakServer, siteServer, type TestServer } from "./fixtures/servers.ts";

const SANDBOX_HTML = new URL("../dist/site/sandbox.html", import.meta.url);

let site: TestServer;
let leaks: Awaited<ReturnType<typeof leakServer>>;

/** The text of sandbox.html's two scripts, as a browser reads them. */
async function inlineScripts(): Promise<{ html: string; outer: string; inner: string }> {
  const html = await readFile(SANDBOX_HTML, "utf8");
  const outer = /^<script>(.*)<\/script>$/ms.exec(html)?.[1] ?? "";
  const child = (/srcdoc="([^"]*)"/.exec(html)?.[1] ?? "").replaceAll("&quot;", '"').replaceAll("&amp;", "&");
  return { html, outer, inner: /<script>(.*)<\/script>/s.exec(child)?.[1] ?? "" };
}

test.beforeAll(async () => {
  const { inner } = await inlineScripts();
  const head = `<!doctype html><meta charset="utf-8"><meta http-equiv="Content-Security-Policy" content="${PAGE_POLICY}">`;
  site = await siteServer({
    "/sub/path/test.html": `${head}<body><script type="module" src="test.js"></script>`,
    "/sub/path/test.js": await buildSandboxPage(),
    // The inner frame's document, served where it has an origin.
    "/inner.html": `<!doctype html><script>${inner}</script>`,
    "/holder.html": `<!doctype html><script>self.heard = []; addEventListener("message", (e) => heard.push(e.data))</script><iframe src="inner.html"></iframe><iframe sandbox="allow-scripts" src="inner.html"></iframe>`,
  });
  leaks = await leakServer();
});

test.afterAll(async () => {
  await site.close();
  await leaks.close();
});

test.beforeEach(async ({ page }) => {
  await page.goto(`${site.origin}/sub/path/test.html`);
  await page.waitForFunction(() => "sandboxPage" in globalThis);
});

test("a snippet runs, and what it writes comes back", async ({ page }) => {
  const report = await page.evaluate(() => sandboxPage.run('console.log("one"); console.log("two");'));
  expect(report.end).toMatchObject({ kind: "outcome", outcome: { outcome: "completed" } });
  expect(report.writes).toEqual(["one", "two"]);
});

test("a loop without end can be stopped, and the next run is right", async ({ page }) => {
  const stopped = await page.evaluate(() => sandboxPage.run('console.log("before"); for (;;) {}', {}, 300));
  expect(stopped.end).toEqual({ kind: "stopped" });
  expect(stopped.endMs).toBeLessThan(1500);
  const next = await page.evaluate(() => sandboxPage.run('console.log("after");'));
  expect(next.writes).toEqual(["after"]);
});

test("a snippet that no guard can stop is ended by the page", async ({ page }) => {
  // A pattern that backtracks for hours: there is no loop of the snippet's own that could look at the clock.
  const killed = await page.evaluate(() => sandboxPage.run('/^(a+)+$/.test("a".repeat(40) + "b");', { maxSeconds: 0.5 }));
  expect(killed.end).toMatchObject({ kind: "killed", reason: "time" });
  const next = await page.evaluate(() => sandboxPage.run('console.log("after");'));
  expect(next.writes).toEqual(["after"]);
});

test("a new run stops the one before it", async ({ page }) => {
  const [first, second] = await page.evaluate(() => Promise.all([sandboxPage.run("for (;;) {}"), sandboxPage.run('console.log("second");')]));
  expect(first.end).toEqual({ kind: "stopped" });
  expect(second.writes).toEqual(["second"]);
});

test("compiling ahead tells errors, and an overtaken call is answered by null", async ({ page }) => {
  const results = await page.evaluate(() => Promise.all([sandboxPage.check("let a = 1;"), sandboxPage.check("let b = 2;"), sandboxPage.check("let = = 3;")]));
  expect(results.slice(0, 2)).toEqual([null, null]);
  expect(results[2]).toMatchObject({ errors: [{ kind: "syntax", line: 1 }] });
});

test("a string of 100 million characters is cut and the page goes on", async ({ page }) => {
  const report = await page.evaluate(() => sandboxPage.run('console.log("x".repeat(100_000_000));'));
  expect(report.end.kind).toBe("outcome");
  expect(report.writes[0]?.length).toBeLessThan(2 ** 20 + 100);
});

/** Each is tried by itself; what it throws is its answer. */
const ESCAPES: readonly string[] = [
  "fetch(URL_)",
  "new XMLHttpRequest().open('GET', URL_)",
  "new WebSocket(URL_.replace('http', 'ws'))",
  "new EventSource(URL_)",
  "new WebTransport(URL_)",
  "navigator.sendBeacon(URL_)",
  "importScripts(URL_)",
  "import(URL_)",
  "import(URL.createObjectURL(new Blob(['']))) ",
  "import('data:text/javascript,1')",
  "(0, eval)('1')",
  "new Function('return 1')()",
  "(async () => {}).constructor('return 1')()",
  "[].constructor.constructor('return 1')()",
  "new Worker(URL_)",
  "new SharedWorker(URL_)",
  "new FontFace('f', 'url(' + URL_ + ')').load()",
  "caches.open('c')",
  "indexedDB.open('d')",
  "new BroadcastChannel('b')",
  "new MessageChannel()",
  "postMessage({ t: 'ready' })",
  "close()",
  "WebAssembly.compile(new Uint8Array())",
  "new SharedArrayBuffer(8)",
  "new RTCPeerConnection()",
  "self.constructor.prototype.postMessage({ t: 'ready' })",
  "Object.getPrototypeOf(Object.getPrototypeOf(globalThis)).fetch(URL_)",
  "Object.getPrototypeOf(Object.getPrototypeOf(globalThis)).importScripts(URL_)",
  "Object.getPrototypeOf(Object.getPrototypeOf(globalThis)).setTimeout(() => {})",
  "new PerformanceMark('now')",
];

test("timers are the kernel's, and there are no others", async ({ page }) => {
  const source = 'setTimeout(() => console.log("late", performance.now()), 5000); queueMicrotask(() => console.log("soon"));';
  const report = await page.evaluate((code) => sandboxPage.run(code), source);
  expect(report.writes).toEqual(["soon", "late 5000"]);
  expect(report.endMs).toBeLessThan(2000);
});

test("an error of the first line bears its own column", async ({ page }) => {
  const report = await page.evaluate(() => sandboxPage.run('const a = 1; throw new Error("here");'));
  expect(report.end).toMatchObject({ kind: "outcome", outcome: { outcome: "threw", error: { message: "here", line: 1, column: 20 } } });
});

test("what a snippet tries to reach the outside fails, and no connection arrives", async ({ page }) => {
  await expect.poll(() => fetch(leaks.origin).then((response) => response.status)).toBe(200);
  const before = leaks.connections();
  expect(before).toBeGreaterThan(0);
  const tried = ESCAPES.map((attempt) => `try { await (${attempt}); console.log("worked: " + ${JSON.stringify(attempt)}); } catch (e) { console.log("refused"); }`);
  const report = await page.evaluate((source) => sandboxPage.run(source), `const URL_ = "${leaks.origin}/leak";\n${tried.join("\n")}`);
  expect(report.end).toMatchObject({ kind: "outcome", outcome: { outcome: "completed" } });
  expect(report.writes).toEqual(ESCAPES.map(() => "refused"));
  await page.waitForTimeout(500);
  expect(leaks.connections()).toBe(before);
});

/** Evaluated beside the compiler, so this is the browser's own import(). */
function nativeImport(worker: PageWorker | undefined): Promise<string> | undefined {
  return worker?.evaluate((url) => import(url).then(() => "worked", () => "refused"), `${leaks.origin}/leak.js`);
}

test("the policy alone keeps a worker in, by a door that no lockdown can close", async ({ page }) => {
  await page.evaluate(() => sandboxPage.readyMs);
  const [worker] = page.workers();
  const before = leaks.connections();
  expect(await nativeImport(worker)).toBe("refused");
  const opaque = page.frames().find((frame) => frame.url() === "about:srcdoc");
  const asked = await opaque?.evaluate((url) => fetch(url).then(() => "worked", () => "refused"), `${leaks.origin}/leak`);
  expect(asked).toBe("refused");
  await page.waitForTimeout(300);
  expect(leaks.connections()).toBe(before);
  // The control: a worker of a page without a policy does reach the server by the same words.
  await page.goto(`${site.origin}/holder.html`);
  const [free] = await Promise.all([page.waitForEvent("worker"), page.evaluate(() => { new Worker(URL.createObjectURL(new Blob([""]))); })]);
  expect(await nativeImport(free)).toBe("worked");
  expect(leaks.connections()).toBeGreaterThan(before);
});

test("the policy of sandbox.html names the hashes of its two scripts and lets nothing else run", async () => {
  const { html, outer, inner } = await inlineScripts();
  const hash = (text: string): string => `'sha256-${createHash("sha256").update(text).digest("base64")}'`;
  const policy = /http-equiv="Content-Security-Policy" content="([^"]*)"/.exec(html)?.[1];
  expect(policy).toBe(`default-src 'none'; script-src ${hash(outer)} ${hash(inner)} blob:; worker-src blob:; webrtc 'block'; base-uri 'none'; form-action 'none'`);
  expect(html.match(/<script/g)).toHaveLength(2);
  expect(html).toContain('sandbox="allow-scripts"');
});

test("the inner frame refuses to work where it has an origin", async ({ page }) => {
  const errors: string[] = [];
  page.on("pageerror", (error) => errors.push(error.message));
  await page.goto(`${site.origin}/holder.html`);
  // The same document in an opaque origin is the control: one frame speaks, the other does not.
  await expect.poll(() => page.evaluate("heard.length")).toBe(1);
  expect(errors.join()).toContain("opaque origin");
});

test("times of this machine, for the record", async ({ page }) => {
  const readyMs = await page.evaluate(() => sandboxPage.readyMs);
  const warm: number[] = [];
  const again: number[] = [];
  for (let i = 0; i < 10; i++) {
    // Compiled ahead, as it is while the reader types.
    await page.evaluate(() => sandboxPage.check('console.log("x");'));
    warm.push((await page.evaluate(() => sandboxPage.run('console.log("x");'))).headerMs);
    again.push(
      await page.evaluate(async () => {
        await sandboxPage.run("for (;;) {}", {}, 200);
        const stoppedAt = performance.now();
        await sandboxPage.check("let ready = true;");
        return performance.now() - stoppedAt;
      }),
    );
  }
  const median = (list: number[]): string => (list.sort((a, b) => a - b)[list.length >> 1] ?? 0).toFixed(1);
  console.log(`ready, cold: ${readyMs.toFixed(0)} ms; run to header, compiled ahead: ${median(warm)} ms; stopped to compiled again in a new worker: ${median(again)} ms (medians of ${warm.length})`);
});
