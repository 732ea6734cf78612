/**
 * Prism with TypeScript and what it builds on. Its parts find each other by a global of the name `Prism`, which the
 * core makes; the order of the imports is theirs.
 */
import "./prism-manual.ts";
import "prismjs/components/prism-core.js";
import "prismjs/components/prism-clike.js";
import "prismjs/components/prism-javascript.js";
import "prismjs/components/prism-typescript.js";
import type { Grammar, TokenStream } from "prismjs";

interface PrismCore {
  readonly languages: Readonly<Record<string, Grammar | undefined>>;
  tokenize(text: string, grammar: Grammar): TokenStream;
}

export const Prism: PrismCore = (globalThis as unknown as { readonly Prism: PrismCore }).Prism;
