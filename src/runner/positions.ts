/** From compiled columns to the snippet's, by the compiler's source map; decoded when the first error asks. */
import { TraceMap, originalPositionFor } from "@jridgewell/trace-mapping";
import type { Program } from "../compiler/program.ts";
import { WORDS_PER_SITE } from "../trace/format.ts";
import type { MapPosition, Position } from "../kernel/host/stack.ts";

/** Maps positions of `program.code`; where the map has none, the position stays. */
export function positionMapper(program: Program): MapPosition {
  let map: TraceMap | null = null;
  return (position) => {
    map ??= new TraceMap(program.map);
    const original = originalPositionFor(map, { line: position.line, column: position.column - 1 });
    return original.line === null ? position : { line: original.line, column: original.column + 1 };
  };
}

/** Where a site begins; zeros for site 0. */
export function sitePosition(program: Program, site: number): Position {
  return { line: program.sites[site * WORDS_PER_SITE + 2] ?? 0, column: program.sites[site * WORDS_PER_SITE + 3] ?? 0 };
}
