/**
 * Where in a lane each state is drawn. One place, so that raster, texts and outlines agree.
 * All in css pixels from the lane's top.
 */
import { State } from "../trace/model/view.ts";

export interface Band {
  readonly top: number;
  readonly height: number;
}

/** Room above and below a running bar: 7 px in a lane of 40, 2 px in one of 22 or 14, none below 8. */
export function barBand(laneCssPx: number): Band {
  const pad = laneCssPx >= 36 ? 7 : laneCssPx >= 14 ? 2 : laneCssPx >= 8 ? 1 : 0;
  return { top: pad, height: laneCssPx - 2 * pad };
}

/** Where a span of `state` is drawn: running full, ready two thirds, awaiting a quarter, the others a thin line. */
export function stateBand(state: number, laneCssPx: number): Band {
  const bar = barBand(laneCssPx);
  if (state === State.Running) return bar;
  if (state === State.Ready) return lowered(bar, Math.max(2, Math.round((bar.height * 2) / 3)), 0.5);
  if (state === State.Awaiting) return lowered(bar, Math.max(1, Math.round(bar.height / 4)), WAIT_LINE);
  return lowered(bar, Math.max(1, Math.min(2, Math.round(bar.height / 8))), WAIT_LINE);
}

/** How far down a waiting line lies: in a high lane what is awaited stands above it. */
const WAIT_LINE = 0.8;

/** A band of `height` inside `bar`; `at` = 0 at its top, 1 at its bottom. */
function lowered(bar: Band, height: number, at: number): Band {
  const tall = Math.min(height, bar.height);
  return { top: bar.top + Math.round((bar.height - tall) * at), height: tall };
}

/** Middle of the dots that stand for printed lines, and whether there is room for them above the bar. */
export function printPlace(laneCssPx: number): { readonly roomy: boolean; readonly middle: number } {
  const { top } = barBand(laneCssPx);
  const roomy = top >= 6;
  return { roomy, middle: roomy ? top - 3.5 : top + 1 };
}
