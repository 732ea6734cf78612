/** Random scenes, drawn to the same bytes for ever: what makes the raster faster must not change a pixel. */
import { describe, expect, it } from "vitest";
import { xoroshiro128plus } from "pure-rand/generator/xoroshiro128plus";
import type { Ending, State } from "../trace/model/view.ts";
import { createAxis } from "./axis.ts";
import { layoutLanes } from "./layout.ts";
import { raster } from "./raster.ts";
import { instantsOf, rowOf, testPalette, type SpanTuple } from "./testing.ts";

const ENDINGS: readonly (Ending | null)[] = [null, "returned", "threw", "cancelled", "closed"];

type Random = (below: number) => number;

function random(seed: number): Random {
  const generator = xoroshiro128plus(seed);
  return (below) => (generator.next() >>> 0) % below;
}

/** Stretches of short spans and of long ones, so that at any zoom some share columns and others have many. */
function spans(below: Random, until: number): SpanTuple[] {
  const list: SpanTuple[] = [];
  let longest = 2;
  for (let at = below(40); at < until; ) {
    if (below(12) === 0) longest = 1 + below(6) * below(40);
    const end = at + 1 + below(longest);
    list.push([at, end, below(5) as State]);
    at = end + (below(9) === 0 ? below(6) : 0);
  }
  return list;
}

/** FNV-1a over the pixels of a random scene. */
function hashOf(seed: number): string {
  const below = random(seed);
  const count = [3, 7, 40, 90][below(4)] ?? 3;
  const rows = Array.from({ length: count }, (_, i) => rowOf(i + 1, spans(below, 900), { ending: ENDINGS[below(5)] ?? null }));
  const layout = layoutLanes(rows, [1, 1, 0.6, 0.2, 0.05][below(5)] ?? 1);
  const axis = createAxis({ length: 1000, instants: instantsOf([0, 0, 299], [5, 301, 640], [30, 642, 999]) }, below(2) === 0 ? "both" : "order");
  const dpr = [1, 1.5, 2][below(3)] ?? 1;
  const [width, height] = [Math.round(300 * dpr), Math.round(170 * dpr)];
  const from = axis.from - 5 + below(400);
  const pixels = new Uint32Array(width * height);
  raster({ axis, layout }, { from, to: from + 40 + below(1000), scrollCssPx: below(60) }, pixels, width, height, testPalette(), dpr);
  return pixels.reduce((hash, pixel) => Math.imul(hash ^ pixel, 0x01000193) >>> 0, 0x811c9dc5).toString(16);
}

describe("raster", () => {
  it("draws 80 random scenes as it always did", () => {
    expect(Array.from({ length: 80 }, (_, seed) => hashOf(seed)).join(" ")).toMatchInlineSnapshot(`"92d810be 12fa2dc5 23dce62c 28fd7a15 d7fbfaae 47a765c7 39e478a9 463cb1b4 7cc27455 11d99290 6440224a 40eb6465 20cce8b 1f1ccc49 65e9ab3f fb5536c5 846e8e2e 71a54f6d 1ffc1ffd 8d4ed0c5 49dbac4c 5bc3080e 1b9e706c 9782efe9 b294cfdf a53bd47b 72c9dbc1 1fa70517 cee66090 7493d34 9d49d85d 290dd345 2ef3fc19 be163ffa 670db3a1 48313322 7234faf4 6258164b 9dd93905 26fc6345 d06d0c0 2dc310fc 4022c48c 46f74f88 14222f3a 5b58b5cf 3c25c55d a5d0d339 6874b3b3 dcd6e17e a0dc0fae d26c7647 f73cf144 7443b56 a46d4b25 2ded4fef c0bed68 3a1c1784 58e767d7 e3f2bab5 88a1e99b a9e61de5 ceac026c 12f85781 1054f238 c075ce2a bf2ae6d 58f30471 c1a00a73 a2d23727 246cf3d2 d869fce3 596f9fa7 ed0337e5 1bf0564b 9696cebe a4405c3f 12c372ca c5efdc6d 219721e5"`);
  });
});
