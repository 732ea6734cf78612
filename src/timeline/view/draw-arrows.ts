/** The arrows of the chosen span, each with its text: who called it, what it waits for, who woke it. */
import { arrowsOf, type Arrow, type ArrowEnd } from "../arrows.ts";
import { barBand } from "../bars.ts";
import type { TraceView } from "../../trace/model/view.ts";
import { drawArrow } from "./marks.ts";
import { laneTop, stepX, trackTop } from "./place.ts";
import type { Pen } from "./pen.ts";
import type { SpanRef, ViewState } from "./state.ts";
import type { TimelineTexts } from "./texts.ts";

/** How far along the arrow its text stands: those that share a place do not cover each other. */
const TEXT_AT = { called: 0.7, awaits: 0.5, woke: 0.35 } as const;
const TEXT_HEIGHT_CSS_PX = 15;
const TEXT_APART_CSS_PX = 7;

export function drawArrows(pen: Pen, state: ViewState, trace: TraceView, texts: TimelineTexts, span: SpanRef): void {
  for (const arrow of arrowsOf(trace, span.coroutine, span.spanIndex)) drawOne(pen, state, arrow, texts.arrow(arrow));
}

function drawOne(pen: Pen, state: ViewState, arrow: Arrow, text: string): void {
  const isDown = middleOf(state, arrow.from) < middleOf(state, arrow.to);
  const from = edgeOf(state, arrow.from, isDown);
  const to = edgeOf(state, arrow.to, !isDown);
  const x = stepX(state, arrow.step + 0.5);
  const { palette, geometry } = state;
  if (Number.isNaN(from) || Number.isNaN(to) || x < geometry.gutter || x > geometry.width) return;
  const color = arrow.kind === "woke" ? palette.css.ink : palette.css.inkDim;
  drawArrow(pen, color, x, from, to, arrow.kind === "awaits");
  writeText(pen, state, text, x, from + (to - from) * TEXT_AT[arrow.kind]);
}

/** Behind the arrow, on a ground of its own; before it where there is no room behind. */
function writeText(pen: Pen, { palette, geometry }: ViewState, text: string, x: number, y: number): void {
  const width = pen.measure("text")(text) + 10;
  const left = x + TEXT_APART_CSS_PX + width <= geometry.width ? x + TEXT_APART_CSS_PX : x - TEXT_APART_CSS_PX - width;
  const middle = Math.min(Math.max(y, geometry.lanesTop + TEXT_HEIGHT_CSS_PX / 2), geometry.height - TEXT_HEIGHT_CSS_PX / 2);
  pen.chip(palette.css.panel, palette.css.line, left, middle - TEXT_HEIGHT_CSS_PX / 2, width, TEXT_HEIGHT_CSS_PX);
  pen.text("text", palette.css.ink, text, left + 5, middle);
}

/** Where an end lies: NaN if it is not drawn at all. */
function middleOf(state: ViewState, end: ArrowEnd): number {
  return (edgeOf(state, end, true) + edgeOf(state, end, false)) / 2;
}

/** The lower or upper edge of what an arrow comes from or leads to. */
function edgeOf(state: ViewState, { coroutine, resource }: ArrowEnd, lower: boolean): number {
  const { geometry, layout } = state;
  if (resource !== 0) return trackEdge(state, resource, lower);
  const lane = layout.holderOf(coroutine);
  // One that a search has left out is not the loop.
  if (lane < 0 && state.trace?.row(coroutine)?.hidden === false) return NaN;
  if (lane < 0) return (geometry.axisBottom + geometry.lanesTop) / 2 + (lower ? 10 : -10);
  const bar = barBand(layout.laneCssPx);
  return laneTop(state, lane) + bar.top + (lower ? bar.height - 1 : 1);
}

function trackEdge(state: ViewState, resource: number, lower: boolean): number {
  const index = state.layout.tracks.findIndex((track) => track.id === resource);
  return index < 0 ? NaN : trackTop(state, index) + (lower ? state.layout.trackCssPx - 2 : 2);
}
