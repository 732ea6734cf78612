/**
 * Sizes of the code, shared by the editor and by the static text that stands in its place before it is loaded: nothing
 * may move when the one replaces the other. CSS pixels.
 */

export interface EditorMetrics {
  readonly fontSize: number;
  readonly lineHeight: number;
  /** Width of the line numbers, in digits. */
  readonly lineNumberChars: number;
  /** Between the line numbers and the code: a gap of 6 and the bar of a mark (marks.css). */
  readonly barWidth: number;
  /** Right of the bar, where the folding arrows stand: Monaco's own constant when folding is on. */
  readonly foldingWidth: number;
  /** Above the first line and below the last. */
  readonly padding: number;
}

export const EDITOR_FONT_FAMILY = '"JetBrains Mono", ui-monospace, "SF Mono", Menlo, Consolas, "Noto Sans Mono CJK SC", "DejaVu Sans Mono", monospace';

/** Width of the editor below which the compact sizes hold: a phone, a narrow embed. */
export const COMPACT_BELOW = 480;

const WIDE: EditorMetrics = { fontSize: 13, lineHeight: 21, lineNumberChars: 4, barWidth: 12, foldingWidth: 16, padding: 10 };
const COMPACT: EditorMetrics = { fontSize: 12, lineHeight: 20, lineNumberChars: 3, barWidth: 12, foldingWidth: 0, padding: 8 };

/** The sizes for an editor of `width` pixels. Without folding arrows on narrow ones: their room is worth two letters. */
export function metricsFor(width: number): EditorMetrics {
  return width < COMPACT_BELOW ? COMPACT : WIDE;
}
