/** The critical path by lines of the code: which line takes how much of the run. */
import type { TraceView } from "../model/view.ts";
import { pieceMs, type PathPiece } from "./critical-path.ts";

export interface LineShare {
  /** 0: no line of the snippet, the loop itself. */
  readonly line: number;
  readonly ms: number;
  /** Its time passed while somebody ran there: a line that also waits has another share for that. */
  readonly blocks: boolean;
  /** Steps of the path at that line: what decides where no time passed. */
  readonly steps: number;
  /** The longest piece at that line, of equal times the one with more steps; and its time. */
  readonly longest: PathPiece;
  readonly longestMs: number;
}

/** Shares of all lines, what blocks apart from what waits, the greatest first; of equal times the one with more steps. */
export function lineShares(trace: TraceView, pieces: readonly PathPiece[]): LineShare[] {
  const lineOf = lineReader(trace);
  const shares = new Map<string, LineShare>();
  for (const piece of pieces) {
    const ms = pieceMs(trace, piece);
    const [line, blocks] = [lineOf(piece.site), piece.kind === "ran" && ms > 0];
    const key = `${String(line)} ${String(blocks)}`;
    shares.set(key, added(shares.get(key) ?? { line, blocks, ms: 0, steps: 0, longest: piece, longestMs: 0 }, piece, ms));
  }
  return [...shares.values()].sort((a, b) => b.ms - a.ms || b.steps - a.steps || a.line - b.line);
}

function added(share: LineShare, piece: PathPiece, ms: number): LineShare {
  const steps = share.steps + stepsOf(piece);
  const isLonger = ms > share.longestMs || (ms === share.longestMs && stepsOf(piece) > stepsOf(share.longest));
  const top = isLonger ? { longest: piece, longestMs: ms } : {};
  return { ...share, ms: share.ms + ms, steps, ...top };
}

/** Steps that a piece takes. */
export const stepsOf = ({ fromStep, toStep }: PathPiece): number => toStep - fromStep;

/** A site is asked once: a path may have a hundred thousand pieces at one. */
function lineReader(trace: TraceView): (site: number) => number {
  const known = new Map<number, number>([[0, 0]]);
  return (site) => {
    const line = known.get(site) ?? trace.site(site).line;
    known.set(site, line);
    return line;
  };
}
