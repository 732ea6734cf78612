/** How the picture is divided: gutter of names, axis, the loop's lane, the other lanes. Css pixels from the top left. */

export interface Geometry {
  readonly width: number;
  readonly height: number;
  /** Enough room for second lines and texts on the loop's turns. */
  readonly wide: boolean;
  /** Width of the names; the plot begins here. */
  readonly gutter: number;
  readonly plotWidth: number;
  /** Top of the strip on which the cursor's handle rides; the strip ends at the axis' bottom. */
  readonly stripTop: number;
  /** Bottom of the axis, top of the loop's lane. */
  readonly axisBottom: number;
  /** Bottom of the loop's lane, top of the scrolled ones. */
  readonly lanesTop: number;
  readonly lanesHeight: number;
}

/** Narrower than this is a phone. */
const WIDE_FROM = 500;
/** Names have as much room as they need between these, and at most this share of the width. */
export const GUTTER_WIDE = 150;
const GUTTER_WIDEST = 240;
const GUTTER_SHARE = 0.3;
const GUTTER_NARROW = 84;
/**
 * A row of times (18), a row of steps and brackets (18), the strip (22). The strip is the lowest, so that the cursor's
 * line begins below all texts and crosses none.
 */
const STRIP_TOP = 36;
const AXIS = 58;
const LOOP_WIDE = 40;
const LOOP_NARROW = 30;
/** Lower than this the loop's lane takes less. */
const HIGH_FROM = 220;

/** The widest that the gutter may be. */
export function widestGutter(width: number): number {
  return Math.round(Math.max(GUTTER_WIDE, Math.min(GUTTER_WIDEST, width * GUTTER_SHARE)));
}

/** `wanted`: width that the names need, of which a narrow picture takes no notice. */
export function divide(width: number, height: number, wanted = 0): Geometry {
  const wide = width >= WIDE_FROM;
  const gutter = wide ? Math.min(widestGutter(width), Math.max(GUTTER_WIDE, wanted)) : GUTTER_NARROW;
  const lanesTop = AXIS + (wide && height >= HIGH_FROM ? LOOP_WIDE : LOOP_NARROW);
  return {
    width,
    height,
    wide,
    gutter,
    plotWidth: Math.max(1, width - gutter),
    stripTop: STRIP_TOP,
    axisBottom: AXIS,
    lanesTop,
    lanesHeight: Math.max(0, height - lanesTop),
  };
}

export type Zone = "axis" | "loop" | "gutter" | "lanes" | "scrollbar";

/** Width of the strip at the right edge that scrolls the lanes, where there is something to scroll. */
export const SCROLLBAR_CSS_PX = 12;

export function zoneAt(geometry: Geometry, x: number, y: number, scrollable: boolean): Zone {
  if (x < geometry.gutter) return "gutter";
  if (y < geometry.axisBottom) return "axis";
  if (y < geometry.lanesTop) return "loop";
  return scrollable && x >= geometry.width - SCROLLBAR_CSS_PX ? "scrollbar" : "lanes";
}
