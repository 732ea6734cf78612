/**
 * One kind of line break. Monaco turns mixed line breaks into one kind by itself and takes a byte order mark off, which
 * would move every offset behind them: so it is done here, before anyone counts.
 *
 * Limit: U+2028 and U+2029 stay. They end a line for ECMAScript and not for the editor.
 */

/** `text` with "\n" for every CRLF and CR, and without a leading byte order mark. */
export function normaliseNewlines(text: string): string {
  return text.replace(/^\uFEFF/, "").replace(/\r\n?/g, "\n");
}
