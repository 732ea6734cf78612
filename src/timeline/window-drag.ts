/** Dragging the window on the minimap: what a press takes hold of, and where the window comes to by it. */

/** A stretch of axis positions. */
export interface Stretch {
  readonly from: number;
  readonly to: number;
}

/** An edge, the whole window, a new window drawn from where the press was, or a jump to there. */
export type Grip = "from" | "to" | "move" | "new" | "jump";

/**
 * What a press at x takes hold of. All in pixels of the strip.
 * @param slackPx how near an edge is near enough; inside of a narrow window less, so that it can still be moved
 * @param isWhole the window shows the whole run: it cannot be moved, so a drag inside draws a new one
 */
export function gripAt(windowPx: Stretch, xPx: number, slackPx: number, isWhole: boolean): Grip {
  const inner = Math.min(slackPx, (windowPx.to - windowPx.from) / 4);
  if (xPx >= windowPx.from - slackPx && xPx <= windowPx.from + inner) return "from";
  if (xPx >= windowPx.to - inner && xPx <= windowPx.to + slackPx) return "to";
  if (xPx < windowPx.from || xPx > windowPx.to) return "jump";
  return isWhole ? "new" : "move";
}

/** The window after a drag from `start` to `at`, in axis positions; `was` is what it was when the drag began. */
export function draggedWindow(grip: Grip, was: Stretch, start: number, at: number): Stretch {
  switch (grip) {
    case "from":
      return { from: Math.min(at, was.to), to: was.to };
    case "to":
      return { from: was.from, to: Math.max(at, was.from) };
    case "new":
      return { from: Math.min(start, at), to: Math.max(start, at) };
    case "move":
      return { from: was.from + at - start, to: was.to + at - start };
    case "jump": {
      const half = (was.to - was.from) / 2;
      return { from: at - half, to: at + half };
    }
  }
}
