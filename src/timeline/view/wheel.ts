/**
 * The wheel: with Ctrl or Meta (and a trackpad's pinch, which arrives so) it zooms at the pointer, with Shift or
 * sideways it pans, with Alt it changes the height of the lanes, plain it scrolls the lanes. What moves nothing is
 * left to the page.
 */
import type { Controls } from "./controls.ts";

/** Pixels of a line, for browsers that count the wheel in lines. */
const LINE_CSS_PX = 16;
/** A notch of 100 px zooms by e^0.25 = 1.28. */
const ZOOM_PER_CSS_PX = 0.0025;

/** True if the event was used up. */
export function handleWheel(event: WheelEvent, x: number, controls: Controls): boolean {
  const unit = event.deltaMode === WheelEvent.DOM_DELTA_LINE ? LINE_CSS_PX : 1;
  const dx = event.deltaX * unit;
  const dy = event.deltaY * unit;
  if (event.ctrlKey || event.metaKey) return controls.zoomAtX(x, Math.exp(-clampDelta(dy) * ZOOM_PER_CSS_PX)), true;
  if (event.altKey) return controls.scaleLanes(Math.exp(-clampDelta(dy) * ZOOM_PER_CSS_PX)), true;
  if (event.shiftKey) return controls.pan(dx === 0 ? dy : dx, 0);
  if (Math.abs(dx) > Math.abs(dy)) return controls.pan(dx, 0);
  return controls.pan(0, dy);
}

/** One wild notch must not zoom from end to end. */
function clampDelta(delta: number): number {
  return Math.max(-200, Math.min(200, delta));
}
