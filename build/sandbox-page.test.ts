import { createHash } from "node:crypto";
import { describe, expect, it } from "vitest";
import { sandboxPage } from "./sandbox-page.ts";

const hash = (text: string): string => `'sha256-${createHash("sha256").update(text).digest("base64")}'`;

describe("sandbox.html", () => {
  const inner = 'if (a && b < "c") run("&amp;");';
  const html = sandboxPage("outer();\n", inner);

  it("names the hashes of exactly what stands between the tags", () => {
    expect(html).toContain("<script>outer();</script>");
    expect(html).toContain(`script-src ${hash("outer();")} ${hash(inner)} blob:;`);
  });

  it("carries the inner document in an attribute, so that reading it gives the same text", () => {
    const attribute = /srcdoc="([^"]*)"/.exec(html)?.[1] ?? "";
    const read = attribute.replaceAll("&quot;", '"').replaceAll("&amp;", "&");
    expect(read).toBe(`<!doctype html><meta charset="utf-8"><script>${inner}</script>`);
  });

  it("allows the inner frame scripts and nothing else", () => {
    expect(html).toContain('sandbox="allow-scripts"');
    expect(html).toContain("default-src 'none'");
    expect(html).not.toMatch(/unsafe|connect-src|allow-same-origin/);
  });

  it.each(["</script>", "<!-- -->", "<SCRIPT>"])("refuses a script that holds %s", (tag) => {
    expect(() => sandboxPage(`x = "${tag}"`, "")).toThrow("a tag of HTML");
  });
});
