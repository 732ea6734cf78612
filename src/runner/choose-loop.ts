/**
 * Which event loop runs a snippet, and why: the reader's choice, else what it imports. A value import of one of asyncio's
 * modules chooses asyncio (an `import type` is no import); `builtins` and `time` alone work on either loop.
 */
import type { ImportInfo } from "../compiler/program.ts";
import type { LoopKind } from "../trace/format.ts";
import type { LoopChoice } from "./outcome.ts";

/** Modules whose import chooses asyncio. */
const ASYNCIO_MODULES: Readonly<Record<string, boolean>> = { __proto__: null as never, asyncio: true, contextlib: true, contextvars: true, threading: true };

export interface LoopDecision {
  readonly loop: LoopKind;
  /** The module whose import chose it; null if none did. */
  readonly because: string | null;
}

/** What `auto` would choose, with the import that decides. */
export function loopOf(imports: readonly ImportInfo[]): LoopDecision {
  const deciding = decidingImport(imports);
  return deciding === null ? { loop: "browser", because: null } : { loop: "asyncio", because: deciding.specifier };
}

/** The loop that a choice comes to. A snippet that imports asyncio and is forced to another loop is refused elsewhere (compile-snippet.ts). */
export function chosenLoop(choice: LoopChoice, decision: LoopDecision): LoopKind {
  return choice === "auto" ? decision.loop : choice;
}

/** The first import that belongs to asyncio, null if there is none. */
export function decidingImport(imports: readonly ImportInfo[]): ImportInfo | null {
  for (let i = 0; i < imports.length; i++) {
    const one = imports[i] as ImportInfo;
    if (ASYNCIO_MODULES[one.specifier] === true) return one;
  }
  return null;
}
