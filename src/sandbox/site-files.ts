/**
 * Names of the files that the build makes for the sandbox, relative to the page. In a built site this module is replaced
 * (build/sandbox-plugin.ts); anywhere else the names are empty, and there is no sandbox to open.
 */

/** The worker: one classic script, fetched as text. */
export const runtimeFile: string = "";
/** The page that holds the sandboxed frame. */
export const frameFile: string = "";
