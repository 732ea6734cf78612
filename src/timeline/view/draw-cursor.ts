/** The cursor, and the veil over what lies beyond it: the future is pale, not hidden. */
import type { Stretch } from "../cut.ts";
import { cursorX } from "./place.ts";
import type { Pen } from "./pen.ts";
import type { ViewState } from "./state.ts";
import type { TimelineTexts } from "./texts.ts";

const VEIL_OPACITY = 0.52;
const CHIP_HEIGHT_CSS_PX = 17;

export function drawVeil(pen: Pen, state: ViewState): void {
  const { geometry, palette } = state;
  const x = Math.max(geometry.gutter, cursorX(state));
  const { context } = pen;
  context.globalAlpha = VEIL_OPACITY;
  pen.fill(palette.css.panel, x, geometry.axisBottom, geometry.width - x, geometry.height);
  context.globalAlpha = 1;
}

/** A line through all lanes, on the strip a handle with the time. The handle stays in sight, its tip at the line. */
export function drawCursor(pen: Pen, state: ViewState, texts: TimelineTexts, timeMs: number): void {
  const { geometry, palette } = state;
  const x = cursorX(state);
  if (!isInSight(state, x)) return;
  const lineX = pen.snap(x) - 0.75;
  pen.clipped(geometry.gutter - 1, 0, geometry.plotWidth + 1, geometry.height, () => {
    pen.fill(palette.css.panel, lineX - 1, geometry.axisBottom, 3.5, geometry.height);
    pen.fill(palette.css.ink, lineX, geometry.axisBottom - 4, 1.5, geometry.height);
  });
  drawChip(pen, state, texts.cursor(timeMs, state.cursor), x);
}

const isInSight = ({ geometry }: ViewState, x: number): boolean => x >= geometry.gutter - 1 && x <= geometry.width + 1;

/** What the handle takes of the strip, or null while the cursor is out of sight. */
export function handleStretch(pen: Pen, state: ViewState, texts: TimelineTexts, timeMs: number): Stretch | null {
  const x = cursorX(state);
  return isInSight(state, x) ? chipStretch(pen, state, texts.cursor(timeMs, state.cursor), x) : null;
}

function chipStretch(pen: Pen, { geometry }: ViewState, text: string, x: number): Stretch {
  const width = Math.ceil(pen.measure("chip")(text)) + 14;
  return { left: pen.snap(Math.min(Math.max(x - width / 2, geometry.gutter + 1), geometry.width - width - 1)), width };
}

function drawChip(pen: Pen, state: ViewState, text: string, x: number): void {
  const { geometry, palette } = state;
  const { left, width } = chipStretch(pen, state, text, x);
  const { context } = pen;
  const top = geometry.stripTop + 1;
  context.beginPath();
  context.roundRect(left, top, width, CHIP_HEIGHT_CSS_PX, 4);
  context.moveTo(Math.max(x - 5, left), top + CHIP_HEIGHT_CSS_PX - 1);
  context.lineTo(Math.min(x + 5, left + width), top + CHIP_HEIGHT_CSS_PX - 1);
  context.lineTo(x, geometry.axisBottom + 2);
  context.fillStyle = palette.css.ink;
  context.fill();
  pen.text("chip", palette.css.panel, text, left + width / 2, top + CHIP_HEIGHT_CSS_PX / 2, "center");
}
