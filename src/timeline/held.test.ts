import { expect, it } from "vitest";
import { xoroshiro128plus } from "pure-rand/generator/xoroshiro128plus";
import { State } from "../trace/model/view.ts";
import { heldActivity, mergeSpans } from "./held.ts";
import { STATE_RANK } from "./lod.ts";
import { rowOf, type SpanTuple } from "./testing.ts";

it("shows at each step the state that matters most in any of the rows, and nothing where there is none", () => {
  const generator = xoroshiro128plus(7);
  const below = (n: number): number => (generator.next() >>> 0) % n;
  for (let round = 0; round < 50; round++) {
    const rows = Array.from({ length: 1 + below(6) }, (_, id) => {
      const tuples: SpanTuple[] = [];
      for (let at = below(20); at < 60; ) tuples.push([at, (at += 1 + below(15)), below(5) as State]);
      return rowOf(id + 1, tuples);
    });
    const merged = mergeSpans(rows, 60);
    const at = (step: number): number => Array.from({ length: merged.length }, (_, i) => i).find((i) => merged.start(i) <= step && step < merged.end(i)) ?? -1;
    for (let step = 0; step < 60; step++) {
      const ranks = rows.map(({ spans }) => (spans.at(step) < 0 ? 0 : (STATE_RANK[spans.state(spans.at(step))] ?? 0)));
      expect(at(step) < 0 ? 0 : STATE_RANK[merged.state(at(step))]).toBe(Math.max(...ranks));
    }
  }
});

it("is found anew when the run has grown, and only then", () => {
  const held = [rowOf(1, [[0, Infinity, State.Running]])];
  const first = heldActivity(held, 10);
  expect(heldActivity(held, 10)).toBe(first);
  expect(heldActivity(held, 20).spans.end(0)).toBe(20);
});

it("knows every throw and every cancel", () => {
  const span: SpanTuple = [0, 5, State.Running];
  const held = [rowOf(1, [span], { ending: "threw" }), rowOf(2, [span], { ending: "returned" }), rowOf(3, [[0, 3, State.Awaiting]], { ending: "cancelled" })];
  expect(heldActivity(held, 10)).toMatchObject({ threw: [5], cancelled: [3] });
});
