/** The Content-Security-Policies of the built pages. All is forbidden but what is listed. */

/** index.html (and embed.html): its own files, and the frame that is served beside it. */
export const PAGE_POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src-elem 'self' 'unsafe-inline'",
  "style-src-attr 'unsafe-inline'",
  "font-src 'self'",
  "worker-src 'self'",
  "img-src 'self' data:",
  "connect-src 'self'",
  "frame-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "object-src 'none'",
  "manifest-src 'self'",
].join("; ");

/** sandbox.html, and with it the opaque frame, its workers and their workers: two inline scripts, blobs, no request. */
export function sandboxPolicy(scriptHashes: readonly string[]): string {
  const scripts = scriptHashes.map((hash) => `'${hash}'`).join(" ");
  return ["default-src 'none'", `script-src ${scripts} blob:`, "worker-src blob:", "webrtc 'block'", "base-uri 'none'", "form-action 'none'"].join("; ");
}
