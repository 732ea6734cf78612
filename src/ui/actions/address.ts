/** The address bar holds a link to what was run. */
import { codeHash } from "../code-link.ts";

/** Puts a link to `text` into the address bar, without an entry in the history. */
export function writeLink(text: string): void {
  try {
    history.replaceState(history.state, "", codeHash(text));
  } catch {
    // Browsers refuse very long or very frequent changes: then the bar keeps the older link.
  }
}

/** A whole link to `text`. */
export const linkTo = (text: string): string => new URL(codeHash(text), location.href).href;
