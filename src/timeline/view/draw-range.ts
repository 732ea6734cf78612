/**
 * The chosen stretch: a tint over all lanes, an edge at each side, and on the strip a band with a handle at each end and its
 * length, which gives way to the cursor's handle.
 */
import type { Stretch } from "../cut.ts";
import { handleStretch } from "./draw-cursor.ts";
import { stepX } from "./place.ts";
import type { Pen } from "./pen.ts";
import type { ViewState } from "./state.ts";
import type { TimelineTexts } from "./texts.ts";

const TINT_OPACITY = 0.12;
const BAND_OPACITY = 0.22;
const HANDLE_WIDTH_CSS_PX = 7;
const HANDLE_HEIGHT_CSS_PX = 18;
const TEXT_ROOM_CSS_PX = 8;

export function drawRange(pen: Pen, state: ViewState, texts: TimelineTexts): void {
  const { range, geometry, trace } = state;
  if (range === null || trace === null) return;
  const [x0, x1] = [stepX(state, range.from), stepX(state, range.to)];
  pen.clipped(geometry.gutter, 0, geometry.plotWidth, geometry.height, () => {
    drawTint(pen, state, x0, x1);
    for (const x of [x0, x1]) drawEdge(pen, state, x);
    drawLength(pen, state, x0, x1, texts.length(trace.timeMs(range.to) - trace.timeMs(range.from)), handleStretch(pen, state, texts, trace.timeMs(state.cursor)));
  });
}

function drawTint(pen: Pen, { geometry, palette }: ViewState, x0: number, x1: number): void {
  const { context } = pen;
  const width = Math.max(1, x1 - x0);
  context.globalAlpha = TINT_OPACITY;
  pen.fill(palette.css.accent, x0, geometry.axisBottom, width, geometry.height - geometry.axisBottom);
  context.globalAlpha = BAND_OPACITY;
  pen.fill(palette.css.accent, x0, geometry.stripTop + 1, width, geometry.axisBottom - geometry.stripTop - 2);
  context.globalAlpha = 1;
}

function drawEdge(pen: Pen, { geometry, palette }: ViewState, x: number): void {
  const { context } = pen;
  pen.fill(palette.css.accent, x - 0.5, geometry.stripTop, 1, geometry.height - geometry.stripTop);
  context.beginPath();
  context.roundRect(pen.snap(x - HANDLE_WIDTH_CSS_PX / 2), geometry.stripTop + 2, HANDLE_WIDTH_CSS_PX, HANDLE_HEIGHT_CSS_PX, 3);
  context.fillStyle = palette.css.accent;
  context.fill();
  pen.fill(palette.css.accentInk, x - 0.5, geometry.stripTop + 6, 1, HANDLE_HEIGHT_CSS_PX - 8);
}

/** In the wider part of the band that the cursor's handle leaves; where none is wide enough, beside the band. */
function drawLength(pen: Pen, state: ViewState, x0: number, x1: number, text: string, chip: Stretch | null): void {
  const { geometry, palette } = state;
  const width = pen.measure("time")(text);
  const room = [...freeStretches({ left: Math.max(x0, geometry.gutter), width: Math.min(x1, geometry.width) - Math.max(x0, geometry.gutter) }, chip)];
  const inside = room.sort((a, b) => b.width - a.width)[0];
  const beside = freeStretches({ left: x1, width: geometry.width - x1 }, chip).find((free) => free.width >= width + 2 * TEXT_ROOM_CSS_PX);
  const y = geometry.stripTop + 2 + HANDLE_HEIGHT_CSS_PX / 2 - 1.5;
  if (inside !== undefined && inside.width >= width + 2 * TEXT_ROOM_CSS_PX) pen.text("time", palette.css.ink, text, inside.left + (inside.width - width) / 2, y);
  else if (beside !== undefined) pen.text("time", palette.css.ink, text, beside.left + TEXT_ROOM_CSS_PX, y);
}

/** What is left of `whole` beside `taken`. */
function freeStretches(whole: Stretch, taken: Stretch | null): Stretch[] {
  const end = whole.left + whole.width;
  if (taken === null || taken.left >= end || taken.left + taken.width <= whole.left) return [whole];
  const after = taken.left + taken.width;
  return [{ left: whole.left, width: taken.left - whole.left }, { left: after, width: end - after }].filter(({ width }) => width > 0);
}
