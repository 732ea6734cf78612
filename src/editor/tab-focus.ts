/** How the Tab key can be made to leave the editor: Monaco's own command, said in the page so that nobody is trapped. */

/** Keys that switch between "Tab indents" and "Tab moves the focus", as written on the reader's keyboard. */
export function tabFocusKeys(platform: string): string {
  return /Mac|iPhone|iPad/.test(platform) ? "⌃⇧M" : "Ctrl+M";
}
