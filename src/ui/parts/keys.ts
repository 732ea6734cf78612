/** The names of keys, as this computer's keyboard writes them. */
const IS_MAC = /Mac|iPhone|iPad/.test(navigator.userAgent);

/** "Ctrl K" or "⌘ K". */
export const withControl = (key: string): string => (IS_MAC ? `⌘ ${key}` : `Ctrl ${key}`);

export const ENTER = "⏎";
