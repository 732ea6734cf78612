/**
 * The overlay, drawn in one order: what belongs to the run (axis, turns, marks), the veil over its future, the texts,
 * where the run was cut, the ghost of the run before, then what belongs to the reader (outlines, cursor), then the frame around it (gutter, scrollbar, focus).
 */
import type { LaneSums } from "../sums.ts";
import { drawAxis } from "./draw-axis.ts";
import { drawCut } from "./draw-cut.ts";
import { drawCursor, drawVeil } from "./draw-cursor.ts";
import { drawGhost } from "./draw-ghost.ts";
import { drawGutter } from "./draw-gutter.ts";
import { drawFutureMarks, drawPastMarks, drawTexts } from "./draw-lanes.ts";
import { drawLoop } from "./draw-loop.ts";
import { drawOutlines } from "./draw-outlines.ts";
import { drawPath } from "./draw-path.ts";
import { drawRange } from "./draw-range.ts";
import { drawScrollbar } from "./draw-scrollbar.ts";
import { drawDepths, drawTrackNames } from "./draw-tracks.ts";
import type { Pen } from "./pen.ts";
import type { ViewState } from "./state.ts";
import type { TimelineTexts } from "./texts.ts";

export function drawOverlay(pen: Pen, state: ViewState, texts: TimelineTexts, sums: LaneSums): void {
  const { trace } = state;
  pen.begin();
  if (trace !== null && trace.length > 0) {
    drawAxis(pen, state, texts);
    drawLoop(pen, state, trace, texts);
    drawFutureMarks(pen, state);
    drawVeil(pen, state);
    drawPastMarks(pen, state);
    const written = drawTexts(pen, state, trace);
    drawDepths(pen, state);
    drawCut(pen, state, texts, trace.timeMs(state.cursor));
    drawGhost(pen, state, texts, trace.timeMs(state.cursor));
    drawPath(pen, state);
    drawOutlines(pen, state, trace, texts, written);
    drawRange(pen, state, texts);
    drawCursor(pen, state, texts, trace.timeMs(state.cursor));
    drawGutter(pen, state, trace, texts, sums);
    drawTrackNames(pen, state);
    drawScrollbar(pen, state);
  }
  if (state.focused) drawFocus(pen, state);
}

/** The ring of keyboard focus, inside of the picture, since its host clips. */
function drawFocus(pen: Pen, state: ViewState): void {
  const { geometry, palette } = state;
  pen.outline(palette.css.accent, 0, 0, geometry.width, geometry.height, 0, 2);
}
