/** The modules that a snippet may import: what the compiler's side of the runner needs to know of them. */
export const MODULE_NAMES: Readonly<Record<string, boolean>> = {
  __proto__: null as never,
  asyncio: true,
  contextlib: true,
  builtins: true,
  time: true,
  threading: true,
  contextvars: true,
};
