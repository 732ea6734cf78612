/** Links that carry a snippet: `#code=<encodeURIComponent(text)>`. What is after the # never reaches a server. */

/** What a location's hash holds. */
export type CodeLink = { readonly kind: "none" } | { readonly kind: "code"; readonly text: string } | { readonly kind: "malformed" };

const PREFIX = "#code=";

/** Reads a hash such as `#code=await%201`. Line breaks become \n: offsets count in one way everywhere. */
export function readCodeLink(hash: string): CodeLink {
  if (!hash.startsWith(PREFIX)) return { kind: "none" };
  try {
    return { kind: "code", text: decodeURIComponent(hash.slice(PREFIX.length)).replace(/\r\n?/g, "\n") };
  } catch {
    return { kind: "malformed" };
  }
}

/** The hash that carries `text`. A lone surrogate, which no URL can hold, becomes U+FFFD. */
export function codeHash(text: string): string {
  return PREFIX + encodeURIComponent(text.replace(/\p{Surrogate}/gu, "\ufffd"));
}
