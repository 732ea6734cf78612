/**
 * sandbox.html: a page that holds the sandboxed frame and nothing else, with the hashes of its two inline scripts in its
 * policy. The frame's document is a `srcdoc`, so it inherits that policy and has an opaque origin.
 */
import { createHash } from "node:crypto";
import { sandboxPolicy } from "./content-security-policy.ts";

/** `outer`, `inner`: texts of classic scripts. */
export function sandboxPage(outer: string, inner: string): string {
  const outerScript = inlineText(outer);
  const innerScript = inlineText(inner);
  const policy = sandboxPolicy([hashOf(outerScript), hashOf(innerScript)]);
  const child = `<!doctype html><meta charset="utf-8"><script>${innerScript}</script>`;
  return [
    "<!doctype html>",
    '<html lang="en">',
    '<meta charset="utf-8">',
    `<meta http-equiv="Content-Security-Policy" content="${policy}">`,
    '<meta name="robots" content="noindex">',
    "<title>Coroscope: sandbox</title>",
    // Before the frame, so that it listens when the frame speaks.
    `<script>${outerScript}</script>`,
    `<iframe title="sandbox" sandbox="allow-scripts" srcdoc="${attributeText(child)}"></iframe>`,
    "",
  ].join("\n");
}

/** As CSP wants it: of the text between the tags, byte for byte. */
function hashOf(script: string): string {
  return `sha256-${createHash("sha256").update(script, "utf8").digest("base64")}`;
}

/** A script may not hold what ends or hides one in HTML; these two are small, so none ever should. */
function inlineText(script: string): string {
  const text = script.trim();
  if (/<\/script|<script|<!--/i.test(text)) throw new Error("an inline script holds a tag of HTML");
  return text;
}

function attributeText(html: string): string {
  return html.replaceAll("&", "&amp;").replaceAll('"', "&quot;");
}
