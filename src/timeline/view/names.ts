/** Where in the gutter a lane's name and its triangle stand, how wide the gutter should be, and what the name says there. */
import type { TraceView } from "../../trace/model/view.ts";
import { elideLabel, LabelGroups } from "../elide.ts";
import type { Measure } from "../labels.ts";
import { laneAt, type Lane, type LaneLayout } from "../layout.ts";
import type { ViewState } from "./state.ts";

/** Left of names where no lane can be folded. */
export const INSET_CSS_PX = 10;
/** Room between a name and the plot. */
export const EDGE_CSS_PX = 5;
/** Deeper calls are not indented any further: the name must keep its room. */
const DEEPEST = 5;
/** By how much the gutter is indented a level, and what a triangle takes before the name. */
const WIDE = { indent: 12, triangle: 17 };
const NARROW = { indent: 6, triangle: 13 };
/** Beyond the triangle this much of the name folds too: a finger is wide. */
const SLACK_CSS_PX = 3;
/** The count of a folded lane lies within so much of the gutter's edge. */
const COUNT_CSS_PX = 34;

/** Where a lane's name begins. */
export function nameX({ geometry, layout }: Pick<ViewState, "geometry" | "layout">, depth: number): number {
  const { indent, triangle } = geometry.wide ? WIDE : NARROW;
  return Math.min(depth, DEEPEST) * indent + (hasParents(layout) ? triangle : INSET_CSS_PX);
}

const parents = new WeakMap<readonly Lane[], boolean>();

/** Whether any lane can be folded: else no room is kept for triangles. */
function hasParents({ lanes }: LaneLayout): boolean {
  const known = parents.get(lanes) ?? lanes.some(({ isParent }) => isParent);
  parents.set(lanes, known);
  return known;
}

/** The coroutine whose triangle, or count of what it holds, lies at a point of the gutter; 0 for none. */
export function foldableAt(state: ViewState, x: number, y: number): number {
  const { layout, viewport, geometry } = state;
  if (x >= geometry.gutter || y < geometry.lanesTop) return 0;
  const lane = layout.lanes[laneAt(layout, y - geometry.lanesTop + viewport.scrollCssPx)];
  if (lane === undefined || !lane.isParent) return 0;
  const isOnCount = lane.held.length > 0 && x >= geometry.gutter - COUNT_CSS_PX;
  return isOnCount || x < nameX(state, lane.depth) + SLACK_CSS_PX ? lane.row.id : 0;
}

/** A letter is about as wide as this: enough to find the longest name without measuring ten thousand. */
const LETTER_CSS_PX = 6.4;

/** The gutter in which every name has room, within the bounds. O(lanes), one text is measured. */
export function wantedGutter(state: ViewState, measure: Measure, least: number, most: number): number {
  let longest: Lane | undefined;
  let widest = 0;
  for (const lane of state.layout.lanes) {
    const width = nameX(state, lane.depth) + lane.row.label.length * LETTER_CSS_PX;
    if (width > widest) [longest, widest] = [lane, width];
  }
  const wanted = longest === undefined ? 0 : nameX(state, longest.depth) + measure(longest.row.label) + EDGE_CSS_PX + 1;
  return Math.round(Math.min(most, Math.max(least, wanted)));
}

/** The names as the gutter writes them; follows a growing run. */
export class LaneNames {
  private readonly groups = new LabelGroups();
  private readonly rows: () => TraceView["rows"];
  private seen = 0;

  /** @param rows asked for anew each time */
  constructor(rows: () => TraceView["rows"]) {
    this.rows = rows;
  }

  /** `label` in so much room. */
  fit(label: string, roomCssPx: number, measure: Measure): string {
    const rows = this.rows();
    for (; this.seen < rows.length; this.seen++) this.groups.add(rows[this.seen]?.label ?? "");
    return elideLabel(label, roomCssPx, measure, this.groups);
  }
}
