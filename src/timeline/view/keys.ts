/**
 * Keys while the timeline has focus: W and S zoom, A and D pan (by place on the keyboard, whatever the layout), plus,
 * minus and zero zoom, PageUp and PageDown scroll the lanes, up and down choose one, brackets (by place too) fold it, a slash
 * searches, I and O put the ends of a stretch at the cursor, Escape takes it away. The arrows left and right are not taken:
 * the page steps the cursor with them.
 */
import type { Controls } from "./controls.ts";

const ZOOM_STEP = 1.3;
/** Share of the width that one press pans. */
const PAN_SHARE = 0.1;
const PAGE_SHARE = 0.8;

/** True if the key was used up. */
export function handleKey(event: KeyboardEvent, width: number, lanesHeight: number, controls: Controls): boolean {
  if (event.ctrlKey || event.metaKey || event.altKey) return false;
  if (event.key === "Escape") return controls.clearRange();
  const action = actionOf(event, width, lanesHeight, controls);
  action?.();
  return action !== null;
}

function actionOf(event: KeyboardEvent, width: number, lanesHeight: number, controls: Controls): (() => void) | null {
  switch (event.code) {
    case "KeyW":
      return () => controls.zoomAtX(null, ZOOM_STEP);
    case "KeyS":
      return () => controls.zoomAtX(null, 1 / ZOOM_STEP);
    case "KeyA":
      return () => controls.pan(-width * PAN_SHARE, 0);
    case "KeyD":
      return () => controls.pan(width * PAN_SHARE, 0);
    case "KeyI":
      return () => controls.markRange("from");
    case "KeyO":
      return () => controls.markRange("to");
    case "PageUp":
      return () => controls.pan(0, -lanesHeight * PAGE_SHARE);
    case "PageDown":
      return () => controls.pan(0, lanesHeight * PAGE_SHARE);
    case "ArrowUp":
      return () => controls.moveLane(-1);
    case "ArrowDown":
      return () => controls.moveLane(1);
    case "BracketLeft":
      return () => controls.foldSelected(true);
    case "BracketRight":
      return () => controls.foldSelected(false);
    default:
      return signOf(event.key, controls);
  }
}

function signOf(key: string, controls: Controls): (() => void) | null {
  if (key === "+" || key === "=") return () => controls.zoomAtX(null, ZOOM_STEP);
  if (key === "-" || key === "_") return () => controls.zoomAtX(null, 1 / ZOOM_STEP);
  if (key === "/") return () => controls.search();
  return key === "0" ? () => controls.fit() : null;
}
