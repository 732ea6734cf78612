/** The arrows of the chosen span, each with its text: who called it, what it waits for, who woke it. */
import { arrowsOf, type Arrow, type ArrowEnd } from "../arrows.ts";
import { barBand } from "../bars.ts";
import type { TraceView } from "../../trace/model/view.ts";
import { leastCovering, placesAlong, type Box } from "../place-label.ts";
import type { PlacedText } from "./draw-lanes.ts";
import { drawArrow } from "./marks.ts";
import { laneTop, stepX, trackTop } from "./place.ts";
import type { Pen } from "./pen.ts";
import type { SpanRef, ViewState } from "./state.ts";
import type { TimelineTexts } from "./texts.ts";

/** How far along the arrow its text would stand if nothing were written there. */
const TEXT_AT = { called: 0.7, awaits: 0.5, woke: 0.35 } as const;
const TEXT_HEIGHT_CSS_PX = 15;
const TEXT_APART_CSS_PX = 7;
/** Of a text on a span. */
const WRITTEN_HEIGHT_CSS_PX = 11;

/** `written`: the texts on the spans, which labels keep off. */
export function drawArrows(pen: Pen, state: ViewState, trace: TraceView, texts: TimelineTexts, span: SpanRef, written: readonly PlacedText[]): void {
  const places = arrowsOf(trace, span.coroutine, span.spanIndex).map((arrow) => ({ arrow, line: lineOf(state, arrow) }));
  const taken = places.length === 0 ? [] : written.map((text) => boxOf(pen, state, text));
  for (const { arrow, line } of places) if (line !== null) drawOne(pen, state, arrow, line, texts.arrow(arrow), taken);
}

/** A line that stands at x. */
interface Line {
  readonly x: number;
  readonly from: number;
  readonly to: number;
}

/** Null if it is out of sight. */
function lineOf(state: ViewState, arrow: Arrow): Line | null {
  const isDown = middleOf(state, arrow.from) < middleOf(state, arrow.to);
  const from = edgeOf(state, arrow.from, isDown);
  const to = edgeOf(state, arrow.to, !isDown);
  const x = stepX(state, arrow.step + 0.5);
  const { geometry } = state;
  return Number.isNaN(from) || Number.isNaN(to) || x < geometry.gutter || x > geometry.width ? null : { x, from, to };
}

/** Its label goes where it covers least, and is taken from then on. */
function drawOne(pen: Pen, state: ViewState, arrow: Arrow, { x, from, to }: Line, text: string, taken: Box[]): void {
  const { palette, geometry } = state;
  const color = arrow.kind === "woke" ? palette.css.ink : palette.css.inkDim;
  drawArrow(pen, color, x, from, to, arrow.kind === "awaits");
  const size = { width: pen.measure("text")(text) + 10, height: TEXT_HEIGHT_CSS_PX };
  const room = { x: geometry.gutter, y: geometry.lanesTop, width: geometry.plotWidth, height: geometry.height - geometry.lanesTop };
  const place = leastCovering(placesAlong(x, from, to, TEXT_AT[arrow.kind], size, TEXT_APART_CSS_PX, room), taken);
  if (place === null) return;
  taken.push(place);
  pen.chip(palette.css.panel, palette.css.line, place.x, place.y, place.width, place.height);
  pen.text("text", palette.css.ink, text, place.x + 5, place.y + TEXT_HEIGHT_CSS_PX / 2);
}

function boxOf(pen: Pen, { geometry }: ViewState, { text, x, y, top }: PlacedText): Box {
  return { x: geometry.gutter + x, y: top + y - WRITTEN_HEIGHT_CSS_PX / 2, width: pen.measure("text")(text), height: WRITTEN_HEIGHT_CSS_PX };
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
