/**
 * Arbitraries of all pieces, tied into one knot: expressions hold functions, functions hold statements, statements hold
 * expressions. Depth is bounded through one counter, so that a program is a screenful.
 */
import fc from "fast-check";
import { callbacks, promises, throwables, values } from "./expressions.ts";
import { iterables } from "./iterables.ts";
import type { Piece } from "./scope.ts";
import { blocks, statements } from "./statements.ts";

/** All kinds of pieces that need one another. */
export interface Pieces {
  /** Any value, promises included. */
  readonly value: Piece;
  /** A promise, or what passes for one: it has `then`. */
  readonly promise: Piece;
  /** What is thrown or rejected with. */
  readonly thrown: Piece;
  /** A function for `then` and its kin. */
  readonly callback: Piece;
  /** What can be iterated, with await or without. */
  readonly iterable: Piece;
  readonly statement: Piece;
  /** Some statements, a line each. */
  readonly block: Piece;
}

export type Tie = fc.LetrecTypedTie<Pieces>;

/** How deep pieces nest. */
const MAX_DEPTH = 5;

export const pieces: fc.LetrecValue<Pieces> = fc.letrec<Pieces>((tie) => {
  const depthIdentifier = fc.createDepthIdentifier();
  const depth = { maxDepth: MAX_DEPTH, depthIdentifier, withCrossShrink: true };
  return {
    value: fc.oneof(depth, ...values(tie)),
    promise: fc.oneof(depth, ...promises(tie)),
    thrown: fc.oneof(...throwables()),
    callback: fc.oneof(depth, ...callbacks(tie)),
    iterable: fc.oneof(depth, ...iterables(tie, depthIdentifier)),
    statement: fc.oneof(depth, ...statements(tie, depthIdentifier)),
    block: blocks(tie, depthIdentifier),
  };
});
