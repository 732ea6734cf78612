/** Outlines around spans: found from an editor line, hovered, selected; and the arrows of the selected one. */
import type { TraceView } from "../../trace/model/view.ts";
import { columnSteps } from "../columns.ts";
import { visibleLanes } from "../layout.ts";
import { Runs, spanRuns } from "../lod.ts";
import { drawArrows } from "./draw-arrows.ts";
import type { PlacedText } from "./draw-lanes.ts";
import { spanRect, type Rect } from "./place.ts";
import type { Pen } from "./pen.ts";
import type { SpanRef, ViewState } from "./state.ts";
import type { TimelineTexts } from "./texts.ts";

/** A thin span's outline is this wide at least, or it could not be seen. */
const NARROWEST_CSS_PX = 6;

/** `written`: the texts on the spans. */
export function drawOutlines(pen: Pen, state: ViewState, trace: TraceView, texts: TimelineTexts, written: readonly PlacedText[]): void {
  const { geometry, palette } = state;
  pen.clipped(geometry.gutter, geometry.axisBottom, geometry.plotWidth, geometry.height - geometry.axisBottom, () => {
    for (const ref of [...state.highlights, ...spansAtSite(state)]) drawOutline(pen, state, ref, palette.css.accent, 2);
    if (state.hover !== null) drawOutline(pen, state, state.hover, palette.css.inkDim, 1);
    if (state.selection === null) return;
    drawOutline(pen, state, state.selection, palette.css.ink, 2);
    drawArrows(pen, state, trace, texts, state.selection, written);
  });
}

function drawOutline(pen: Pen, state: ViewState, ref: SpanRef, color: string, lineWidth: number): void {
  const rect = spanRect(state, ref);
  const { geometry, palette } = state;
  if (rect === null || rect.y + rect.height < geometry.lanesTop || rect.y > geometry.height) return;
  if (rect.x > geometry.width || rect.x + rect.width < geometry.gutter) return;
  const box = widened(rect, 2);
  pen.clipped(geometry.gutter, geometry.lanesTop, geometry.plotWidth, geometry.lanesHeight, () => {
    if (lineWidth > 1) pen.outline(palette.css.panel, box.x - 1, box.y - 1, box.width + 2, box.height + 2, 5, lineWidth + 2);
    pen.outline(color, box.x, box.y, box.width, box.height, 4, lineWidth);
  });
}

function widened(rect: Rect, by: number): Rect {
  const width = Math.max(rect.width - 1, NARROWEST_CSS_PX - 2 * by);
  const x = rect.x + Math.min(0, (rect.width - width) / 2);
  return { x: x - by, y: rect.y - by, width: width + 2 * by, height: rect.height + 2 * by };
}

/** Spans in sight that stand at the highlighted site. */
function spansAtSite(state: ViewState): SpanRef[] {
  const { layout, viewport, geometry, axis, highlightedSite } = state;
  if (highlightedSite === 0 || layout.lanesPerStrip > 1) return [];
  const found: SpanRef[] = [];
  const runs = new Runs();
  const steps = columnSteps(axis, viewport, Math.round(geometry.plotWidth));
  const { first, last } = visibleLanes(layout, viewport.scrollCssPx, geometry.lanesHeight);
  for (let i = first; i < last; i++) {
    const row = layout.lanes[i]?.row;
    if (row === undefined) continue;
    spanRuns(row.spans, steps, runs);
    for (let r = 0; r < runs.length; r++) {
      const spanIndex = runs.span[r] ?? -1;
      if (spanIndex >= 0 && row.spans.site(spanIndex) === highlightedSite) found.push({ coroutine: row.id, spanIndex });
    }
  }
  return found;
}
