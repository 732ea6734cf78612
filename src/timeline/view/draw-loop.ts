/** The event loop's own lane: each turn a numbered outlined box, those too narrow for that as one solid stretch. */
import { Runs, spanRuns } from "../lod.ts";
import type { Pen } from "./pen.ts";
import type { ViewState } from "./state.ts";

/** Narrower turns have no box of their own. */
const NARROWEST_BOX_CSS_PX = 4;

const runs = new Runs();

export function drawLoop(pen: Pen, state: ViewState): void {
  const { geometry } = state;
  spanRuns(state.turns, state.columns, runs);
  pen.clipped(geometry.gutter, geometry.axisBottom, geometry.plotWidth, geometry.lanesTop - geometry.axisBottom, () => {
    for (let r = 0; r < runs.length; r++) drawTurn(pen, state, r);
  });
  pen.fill(state.palette.css.line, 0, geometry.lanesTop - pen.hair, geometry.width, pen.hair);
}

function drawTurn(pen: Pen, state: ViewState, r: number): void {
  const { geometry, palette, dpr } = state;
  const height = Math.min(20, geometry.lanesTop - geometry.axisBottom - 8);
  const y = (geometry.axisBottom + geometry.lanesTop - height) / 2;
  const x = geometry.gutter + (runs.x0[r] ?? 0) / dpr;
  const width = ((runs.x1[r] ?? 0) - (runs.x0[r] ?? 0)) / dpr;
  const turn = runs.span[r] ?? -1;
  if (turn < 0 || width < NARROWEST_BOX_CSS_PX) return pen.fill(palette.css.inkDim, x, y, Math.max(1, width - (turn < 0 ? 0 : 1)), height);
  pen.outline(palette.css.inkDim, x, y, width - 1, height, 3);
  const text = String(turn + 1);
  const seen = Math.min(x + width, geometry.width) - Math.max(x, geometry.gutter);
  if (pen.measure("small")(text) + 6 > seen) return;
  pen.text("small", palette.css.inkDim, text, Math.max(x, geometry.gutter) + (seen - 1) / 2, y + height / 2, "center");
}
