/**
 * The overview of very many lanes: several share one strip of two pixels, each column bears what matters most in any
 * of them. A throw or a cancel matters more than any state: it must be seen from afar.
 */
import { State, type CoroutineRow } from "../trace/model/view.ts";
import { columnFrom } from "./columns.ts";
import { heldActivity } from "./held.ts";
import type { Lane, LaneLayout } from "./layout.ts";
import { Runs, spanRuns, STATE_RANK, type RunSource } from "./lod.ts";
import type { Colors } from "./palette.ts";
import type { Surface } from "./paint.ts";

/** Ranks above those of the states. */
const CANCELLED_RANK = 6;
const THREW_RANK = 7;

/** Paints all strips that are seen. `steps`: see `columnSteps`; `length`: steps of the whole run. */
export function rasterStrips(surface: Surface, layout: LaneLayout, steps: Float64Array, length: number, scrollCssPx: number, colors: Colors<number>, dpr: number): void {
  const { laneCssPx, lanesPerStrip } = layout;
  const stripCssPx = laneCssPx * lanesPerStrip;
  const ranks = new Uint8Array(surface.width);
  const runs = new Runs();
  const byRank = colorsByRank(colors);
  const first = Math.floor(scrollCssPx / stripCssPx);
  const last = Math.min(Math.ceil(layout.lanes.length / lanesPerStrip), Math.ceil((scrollCssPx + surface.height / dpr) / stripCssPx));
  for (let strip = first; strip < last; strip++) {
    ranks.fill(0);
    for (let i = strip * lanesPerStrip; i < Math.min((strip + 1) * lanesPerStrip, layout.lanes.length); i++) {
      const lane = layout.lanes[i];
      if (lane === undefined) continue;
      raise(ranks, lane.row.spans, steps, runs);
      raiseEnding(ranks, lane.row, steps, dpr);
      if (lane.held.length > 0) raiseHeld(ranks, lane, steps, runs, length, dpr);
    }
    const y0 = Math.round((strip * stripCssPx - scrollCssPx) * dpr);
    const y1 = Math.max(y0 + 1, Math.round(((strip + 1) * stripCssPx - scrollCssPx) * dpr));
    paintStrip(surface, ranks, y0, y1, byRank);
  }
}

/** Raises `ranks` to those of one row. */
function raise(ranks: Uint8Array, spans: RunSource, steps: Float64Array, runs: Runs): void {
  spanRuns(spans, steps, runs);
  for (let r = 0; r < runs.length; r++) {
    const rank = STATE_RANK[runs.state[r] ?? 0] ?? 0;
    for (let x = runs.x0[r] ?? 0; x < (runs.x1[r] ?? 0); x++) if ((ranks[x] ?? 0) < rank) ranks[x] = rank;
  }
}

function raiseEnding(ranks: Uint8Array, row: CoroutineRow, steps: Float64Array, dpr: number): void {
  const ended = row.ending === "threw" ? THREW_RANK : row.ending === "cancelled" ? CANCELLED_RANK : 0;
  if (ended === 0 || (steps[0] ?? 0) > row.endedStep + 1) return;
  const x0 = columnFrom(steps, row.endedStep + 1, 0);
  for (let x = x0; x < Math.min(ranks.length, x0 + Math.round(2 * dpr)); x++) ranks[x] = Math.max(ranks[x] ?? 0, ended);
}

function raiseHeld(ranks: Uint8Array, lane: Lane, steps: Float64Array, runs: Runs, length: number, dpr: number): void {
  raise(ranks, heldActivity(lane.held, length).spans, steps, runs);
  for (const row of lane.held) raiseEnding(ranks, row, steps, dpr);
}

/** Paints the strip's first row, then copies it down: the ground under it is the same in all rows. */
function paintStrip(surface: Surface, ranks: Uint8Array, y0: number, y1: number, colors: readonly number[]): void {
  const { pixels, width, height } = surface;
  const top = Math.max(0, y0);
  const from = top * width;
  if (top >= height) return;
  for (let x = 0; x < width; x++) {
    const rank = ranks[x] ?? 0;
    if (rank > 0) pixels[from + x] = colors[rank] ?? 0;
  }
  for (let y = top + 1; y < Math.min(y1, height); y++) pixels.copyWithin(y * width, from, from + width);
}

function colorsByRank(colors: Colors<number>): readonly number[] {
  const byRank: number[] = [];
  byRank[STATE_RANK[State.Created] ?? 0] = colors.created;
  byRank[STATE_RANK[State.Suspended] ?? 0] = colors.awaiting;
  byRank[STATE_RANK[State.Awaiting] ?? 0] = colors.awaiting;
  byRank[STATE_RANK[State.Ready] ?? 0] = colors.ready;
  byRank[STATE_RANK[State.Running] ?? 0] = colors.running;
  byRank[CANCELLED_RANK] = colors.cancelled;
  byRank[THREW_RANK] = colors.threw;
  return byRank;
}
