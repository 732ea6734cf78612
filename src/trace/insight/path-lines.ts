/** The critical path by lines of the code: which line takes how much of the run. */
import type { TraceView } from "../model/view.ts";
import { pieceMs, type PathPiece } from "./critical-path.ts";

export interface LineShare {
  /** 0: no line of the snippet, the loop itself. */
  readonly line: number;
  readonly ms: number;
  /** Steps of the path at that line: what decides where no time passed. */
  readonly steps: number;
  /** The longest piece at that line, and its time. */
  readonly longest: PathPiece;
  readonly longestMs: number;
}

/** Shares of all lines, the greatest first; of equal times the one with more steps. */
export function lineShares(trace: TraceView, pieces: readonly PathPiece[]): LineShare[] {
  const lineOf = lineReader(trace);
  const shares = new Map<number, LineShare>();
  for (const piece of pieces) {
    const line = lineOf(piece.site);
    shares.set(line, added(shares.get(line), line, piece, pieceMs(trace, piece)));
  }
  return [...shares.values()].sort((a, b) => b.ms - a.ms || b.steps - a.steps || a.line - b.line);
}

function added(share: LineShare | undefined, line: number, piece: PathPiece, ms: number): LineShare {
  const steps = piece.toStep - piece.fromStep;
  if (share === undefined) return { line, ms, steps, longest: piece, longestMs: ms };
  const top = ms > share.longestMs ? { longest: piece, longestMs: ms } : { longest: share.longest, longestMs: share.longestMs };
  return { line, ms: share.ms + ms, steps: share.steps + steps, ...top };
}

/** A site is asked once: a path may have a hundred thousand pieces at one. */
function lineReader(trace: TraceView): (site: number) => number {
  const known = new Map<number, number>([[0, 0]]);
  return (site) => {
    const line = known.get(site) ?? trace.site(site).line;
    known.set(site, line);
    return line;
  };
}
