/**
 * What lies under a point of the plot: the lane by division, the span by one binary search. A span thinner than
 * the pointer is sharp would be out of reach, so both neighbours count as hit within 2 px and the narrowest wins.
 */
import type { SpanColumns } from "../trace/model/view.ts";
import { partition } from "./columns.ts";
import { laneAt } from "./layout.ts";
import { STATE_RANK } from "./lod.ts";
import type { Scene } from "./raster.ts";
import { cssPxOf, positionAt, type Viewport } from "./viewport.ts";

/** How near is near enough. */
export const HIT_SLACK_CSS_PX = 2;

export interface Hit {
  /** Index in `LaneLayout.lanes`. */
  readonly lane: number;
  readonly coroutine: number;
  /** -1 where the lane is empty. */
  readonly spanIndex: number;
  /** The step under the pointer. */
  readonly step: number;
}

/**
 * @param xCssPx from the plot's left edge
 * @param yCssPx from the lanes' visible top
 */
export function hitTest(scene: Scene, viewport: Viewport, widthCssPx: number, xCssPx: number, yCssPx: number): Hit | null {
  const lane = laneAt(scene.layout, yCssPx + viewport.scrollCssPx);
  const row = scene.layout.lanes[lane]?.row;
  if (row === undefined) return null;
  const stepAtPx = stepUnder(scene, viewport, widthCssPx, xCssPx);
  const edgePx = (step: number): number => cssPxOf(viewport, widthCssPx, scene.axis.positionOf(Math.min(step, scene.axis.length)));
  return { lane, coroutine: row.id, spanIndex: nearestSpan(row.spans, stepAtPx, xCssPx, edgePx), step: wholeStep(scene, stepAtPx) };
}

/** The step that a click at x means. */
export function stepAtCssPx(scene: Scene, viewport: Viewport, widthCssPx: number, xCssPx: number): number {
  return wholeStep(scene, stepUnder(scene, viewport, widthCssPx, xCssPx));
}

function stepUnder(scene: Scene, viewport: Viewport, widthCssPx: number, xCssPx: number): number {
  return scene.axis.stepAt(positionAt(viewport, widthCssPx, xCssPx));
}

function wholeStep(scene: Scene, step: number): number {
  return Math.max(0, Math.min(scene.axis.length - 1, Math.floor(step)));
}

/** Of the span at `step` and its two neighbours, the narrowest within reach of x; of equals the one that matters more. */
function nearestSpan(spans: SpanColumns, step: number, xCssPx: number, edgePx: (step: number) => number): number {
  const at = partition(0, spans.length, (i) => spans.end(i) > step);
  let best = -1;
  let bestWidth = Infinity;
  for (let i = Math.max(0, at - 1); i <= Math.min(at + 1, spans.length - 1); i++) {
    const from = edgePx(spans.start(i));
    const to = edgePx(spans.end(i));
    if (xCssPx < from - HIT_SLACK_CSS_PX || xCssPx > to + HIT_SLACK_CSS_PX) continue;
    const width = Math.max(1, to - from);
    if (width < bestWidth || (width === bestWidth && outranks(spans, i, best))) [best, bestWidth] = [i, width];
  }
  return wideWins(spans, at, best, bestWidth, xCssPx, edgePx);
}

/** The slack is for thin spans: beside one that is wide enough to aim at, the span really under the pointer wins. */
function wideWins(spans: SpanColumns, at: number, best: number, bestWidth: number, xCssPx: number, edgePx: (step: number) => number): number {
  if (bestWidth <= 2 * HIT_SLACK_CSS_PX || at >= spans.length) return best;
  return edgePx(spans.start(at)) <= xCssPx ? at : best;
}

function outranks(spans: SpanColumns, i: number, other: number): boolean {
  return other < 0 || (STATE_RANK[spans.state(i)] ?? 0) > (STATE_RANK[spans.state(other)] ?? 0);
}
