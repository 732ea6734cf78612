import { chmodSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { browserFlags, findBrowser } from "./browser.mjs";

const none = (): undefined => undefined;
const refuse = (): boolean => false;
let folder = "";

beforeEach(() => (folder = mkdtempSync(join(tmpdir(), "coroscope-browser-"))));
afterEach(() => rmSync(folder, { recursive: true }));

function executable(name: string): string {
  const file = join(folder, name);
  writeFileSync(file, "#!/bin/sh\n");
  chmodSync(file, 0o755);
  return file;
}

describe("findBrowser", () => {
  it("takes COROSCOPE_BROWSER before all else", () => {
    const mine = executable("mine");
    executable("chromium");
    expect(findBrowser({ env: { COROSCOPE_BROWSER: mine, PATH: folder }, own: () => "/own", install: refuse })).toBe(mine);
  });

  it("refuses a COROSCOPE_BROWSER that does not exist instead of taking another", () => {
    executable("chromium");
    expect(() => findBrowser({ env: { COROSCOPE_BROWSER: join(folder, "gone"), PATH: folder }, own: none, install: refuse })).toThrow(/no executable file/);
  });

  it("takes Playwright's own before one on PATH", () => {
    executable("chromium");
    expect(findBrowser({ env: { PATH: folder }, own: () => "/own", install: refuse })).toBe("/own");
  });

  it("takes Chromium before Chrome on PATH, and skips what cannot be executed", () => {
    const chrome = executable("google-chrome");
    writeFileSync(join(folder, "chromium-browser"), "", { mode: 0o644 });
    expect(findBrowser({ env: { PATH: folder }, own: none, install: refuse })).toBe(chrome);
    const chromium = executable("chromium");
    expect(findBrowser({ env: { PATH: folder }, own: none, install: refuse })).toBe(chromium);
  });

  it("looks again after an installation", () => {
    const install = (): boolean => executable("chromium") !== "";
    expect(findBrowser({ env: { PATH: folder }, own: none, install })).toBe(join(folder, "chromium"));
  });

  it("lists the remedies when there is none", () => {
    expect(() => findBrowser({ env: { PATH: folder }, own: none, install: refuse })).toThrow(/npx playwright install[^]*COROSCOPE_BROWSER=/);
  });
});

describe("browserFlags", () => {
  it("switches Chromium's own sandbox off for root alone", () => {
    expect(browserFlags(true)).toContain("--no-sandbox");
    expect(browserFlags(false)).not.toContain("--no-sandbox");
  });
});
