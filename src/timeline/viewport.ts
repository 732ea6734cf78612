/**
 * The window through which the timeline is seen: a stretch of axis positions, and how far the lanes are scrolled.
 * Plain data and pure functions. `widthCssPx` is always the width of the plot, without the gutter of names.
 */
import type { Axis } from "./axis.ts";

export interface Viewport {
  /** Axis position at the left edge. */
  readonly from: number;
  /** Axis position at the right edge. */
  readonly to: number;
  /** How far the lanes are scrolled down. */
  readonly scrollCssPx: number;
}

/** Room left of the first step, so that its rounded edge does not stick to the gutter. */
const PAD_LEFT_CSS_PX = 6;
/** Room right of the last step: a tick or cross of 12 px stands behind the last span. */
const PAD_RIGHT_CSS_PX = 26;
/** One step (or a hundredth of a millisecond in "time") never grows wider than this. */
const WIDEST_STEP_CSS_PX = 240;
/** The stand-in for a step where steps have no width. */
const FINEST_MS = 0.01;

/** Room left and right; a plot that is hardly there yet (a host without a size) gives up none that it has not. */
function pads(widthCssPx: number): { left: number; right: number } {
  return { left: Math.min(PAD_LEFT_CSS_PX, widthCssPx / 8), right: Math.min(PAD_RIGHT_CSS_PX, widthCssPx / 4) };
}

/** Axis units a css pixel shows. */
export function unitsPerCssPx(viewport: Viewport, widthCssPx: number): number {
  return (viewport.to - viewport.from) / Math.max(1, widthCssPx);
}

/** x of an axis position, in css pixels from the plot's left edge. */
export function cssPxOf(viewport: Viewport, widthCssPx: number, position: number): number {
  return (position - viewport.from) / unitsPerCssPx(viewport, widthCssPx);
}

/** Axis position at x css pixels from the plot's left edge. */
export function positionAt(viewport: Viewport, widthCssPx: number, xCssPx: number): number {
  return viewport.from + xCssPx * unitsPerCssPx(viewport, widthCssPx);
}

/** The whole run, with room at both ends; the lanes stay scrolled as they are. */
export function fitViewport(axis: Axis, widthCssPx: number, scrollCssPx: number): Viewport {
  const { left, right } = pads(widthCssPx);
  const units = (axis.to - axis.from) / (widthCssPx - left - right);
  return { from: axis.from - left * units, to: axis.to + right * units, scrollCssPx };
}

/** Makes what is seen `factor` times as wide (over 1: zooms in); what lies at `xCssPx` stays there. */
export function zoomAt(viewport: Viewport, axis: Axis, widthCssPx: number, xCssPx: number, factor: number): Viewport {
  const anchor = positionAt(viewport, widthCssPx, xCssPx);
  const length = clampLength((viewport.to - viewport.from) / factor, axis, widthCssPx);
  const from = anchor - (xCssPx / Math.max(1, widthCssPx)) * length;
  return clampViewport({ ...viewport, from, to: from + length }, axis, widthCssPx);
}

/** Moves the window to the right by `deltaCssPx`. */
export function panBy(viewport: Viewport, axis: Axis, widthCssPx: number, deltaCssPx: number): Viewport {
  const delta = deltaCssPx * unitsPerCssPx(viewport, widthCssPx);
  return clampViewport({ ...viewport, from: viewport.from + delta, to: viewport.to + delta }, axis, widthCssPx);
}

/** Keeps the window on the run and its length between the finest zoom and the whole run. */
export function clampViewport(viewport: Viewport, axis: Axis, widthCssPx: number): Viewport {
  const length = clampLength(viewport.to - viewport.from, axis, widthCssPx);
  const units = length / Math.max(1, widthCssPx);
  const { left, right } = pads(widthCssPx);
  const least = axis.from - left * units;
  const most = Math.max(least, axis.to + right * units - length);
  const from = Math.min(Math.max(viewport.from, least), most);
  return { from, to: from + length, scrollCssPx: viewport.scrollCssPx };
}

/** Keeps the scroll of the lanes between the first and the last. */
export function clampScroll(viewport: Viewport, contentCssPx: number, visibleCssPx: number): Viewport {
  const most = Math.max(0, contentCssPx - visibleCssPx);
  return { ...viewport, scrollCssPx: Math.min(Math.max(0, viewport.scrollCssPx), most) };
}

/** Whether the window shows the whole run: then it follows a growing one. */
export function isFitted(viewport: Viewport, axis: Axis): boolean {
  return viewport.from <= axis.from && viewport.to >= axis.to;
}

/** Moves the window so that `position` is inside, a tenth from the edge, or leaves it if it is already. */
export function revealPosition(viewport: Viewport, axis: Axis, widthCssPx: number, position: number): Viewport {
  const length = viewport.to - viewport.from;
  if (position >= viewport.from && position <= viewport.to) return viewport;
  const from = position < viewport.from ? position - length * 0.1 : position - length * 0.9;
  return clampViewport({ ...viewport, from, to: from + length }, axis, widthCssPx);
}

/** The window onto the same steps on another axis (another blend, or the trace has grown). */
export function carryOver(viewport: Viewport, was: Axis, axis: Axis, widthCssPx: number): Viewport {
  if (was.length === 0 || isFitted(viewport, was)) return fitViewport(axis, widthCssPx, viewport.scrollCssPx);
  const from = axis.positionOf(was.stepAt(viewport.from));
  const to = axis.positionOf(was.stepAt(viewport.to));
  return clampViewport({ from, to, scrollCssPx: viewport.scrollCssPx }, axis, widthCssPx);
}

function clampLength(length: number, axis: Axis, widthCssPx: number): number {
  const fit = fitViewport(axis, widthCssPx, 0);
  const finest = axis.perStep > 0 ? axis.perStep : axis.perMs * FINEST_MS;
  const least = Math.min((finest * widthCssPx) / WIDEST_STEP_CSS_PX, fit.to - fit.from);
  return Math.min(Math.max(length, least), fit.to - fit.from);
}
