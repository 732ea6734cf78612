import { describe, expect, it } from "vitest";
import { xoroshiro128plus } from "pure-rand/generator/xoroshiro128plus";
import { PACKED_STATE_SHIFT, PACKED_WORDS, State, type SpanColumns } from "../trace/model/view.ts";
import { Runs, spanRuns, STATE_RANK, type RunSource } from "./lod.ts";
import { maskOf } from "./masks.ts";
import { spansOf, type SpanTuple } from "./testing.ts";

/** Of each column [state, span], or null where nothing is; by looking at every span for every column. */
function naive(spans: SpanColumns, steps: Float64Array): ([number, number] | null)[] {
  return Array.from({ length: steps.length - 1 }, (_, c) => {
    const [from = 0, to = 0] = [steps[c], steps[c + 1]];
    const here: number[] = [];
    for (let i = 0; i < spans.length; i++) if (to > from && spans.start(i) < to && spans.end(i) > from) here.push(i);
    const rank = (i: number): number => STATE_RANK[spans.state(i)] ?? 0;
    const best = here.reduce((top, i) => (top < 0 || rank(i) > rank(top) ? i : top), -1);
    return best < 0 ? null : [spans.state(best), here.length > 2 ? -1 : best];
  });
}

/** The runs, spread over columns. */
function spread(runs: Runs, columns: number): ([number, number] | null)[] {
  const out = Array.from({ length: columns }, (): [number, number] | null => null);
  for (let r = 0; r < runs.length; r++) {
    for (let x = runs.x0[r] ?? 0; x < (runs.x1[r] ?? 0); x++) {
      expect(out[x]).toBeNull();
      out[x] = [runs.state[r] ?? 0, runs.span[r] ?? 0];
    }
  }
  return out;
}

function random(seed: number): (below: number) => number {
  const generator = xoroshiro128plus(seed);
  return (below) => (generator.next() >>> 0) % below;
}

/** Adjacent spans, some after a gap, the last one open now and then. */
function randomSpans(below: (n: number) => number, count: number, longest: number): SpanTuple[] {
  const spans: SpanTuple[] = [];
  let at = below(20);
  for (let i = 0; i < count; i++) {
    const open = i === count - 1 && below(2) === 0;
    const end = at + 1 + below(longest);
    spans.push([at, open ? Infinity : end, below(5) as State]);
    at = end + (below(5) === 0 ? below(4) : 0);
  }
  return spans;
}

/** Ascending edges; now and then columns at both ends are empty, as beyond the ends of a run. */
function randomSteps(below: (n: number) => number, columns: number, widest: number): Float64Array {
  let at = below(10);
  const [first, last] = [below(3) * below(5), columns - below(3) * below(5)];
  return Float64Array.from({ length: columns + 1 }, (_, c) => (c > first && c <= last ? (at += (1 + below(widest * 8)) / 8) : at));
}

/** Spans without gaps between them. */
function adjacent(below: (n: number) => number, count: number, longest: number): SpanTuple[] {
  let at = below(20);
  return Array.from({ length: count }, (_, i): SpanTuple => [at, i === count - 1 && below(2) === 0 ? Infinity : (at += 1 + below(longest)), below(5) as State]);
}

/** The same spans as the trace's model keeps them, with a few words behind their end. */
function packed(tuples: readonly SpanTuple[]): RunSource {
  const words = new Uint32Array((tuples.length + 3) * PACKED_WORDS);
  tuples.forEach(([start, , state], i) => words.set([start, (state << PACKED_STATE_SHIFT) | 7], i * PACKED_WORDS));
  return { ...spansOf(tuples), packed: words };
}

function listed({ length, x0, x1, state, span }: Runs): number[][] {
  return Array.from({ length }, (_, r) => [x0[r] ?? -1, x1[r] ?? -1, state[r] ?? -1, span[r] ?? -1]);
}

describe("level of detail", () => {
  it("finds in 600 random rows what looking at every span finds", () => {
    const below = random(7);
    for (let round = 0; round < 600; round++) {
      const spans = spansOf(randomSpans(below, 1 + below(60), 1 + below(12)));
      const steps = randomSteps(below, 1 + below(50), 1 + below(20));
      const runs = new Runs();
      spanRuns(spans, steps, runs);
      expect(spread(runs, steps.length - 1)).toEqual(naive(spans, steps));
    }
  });

  it("finds the same in spans that lie in one array", () => {
    const below = random(23);
    for (let round = 0; round < 1500; round++) {
      const tuples = adjacent(below, 1 + below(round < 1400 ? 60 : 3000), 1 + below(12));
      const steps = randomSteps(below, 1 + below(50), 1 + below(round < 1400 ? 20 : 400));
      const [runs, loose] = [new Runs(), new Runs()];
      spanRuns(packed(tuples), steps, runs);
      spanRuns(spansOf(tuples), steps, loose);
      expect(listed(runs)).toEqual(listed(loose));
    }
  });

  it("summarises long stretches as a walk over them does", () => {
    const below = random(11);
    const tuples = Array.from({ length: 5000 }, (_, i): SpanTuple => [i, i + 1, (below(300) === 0 ? below(5) : State.Awaiting) as State]);
    const spans = spansOf(tuples);
    for (let round = 0; round < 200; round++) {
      const from = below(5000);
      const to = from + below(5001 - from);
      const walked = tuples.slice(from, to).reduce((mask, [, , state]) => mask | (1 << state), 0);
      expect(maskOf(spans, from, to)).toBe(walked);
    }
  });

  it("lets one short run show in a column of a thousand waits", () => {
    const spans = spansOf(Array.from({ length: 1000 }, (_, i): SpanTuple => [i, i + 1, i === 617 ? State.Running : State.Awaiting]));
    const runs = new Runs();
    spanRuns(spans, Float64Array.of(0, 500, 1000), runs);
    expect(spread(runs, 2)).toEqual([[State.Awaiting, -1], [State.Running, -1]]);
  });

  it("merges crowded neighbours of one state into one run", () => {
    const spans = spansOf(Array.from({ length: 400 }, (_, i): SpanTuple => [i, i + 1, i % 2 === 0 ? State.Running : State.Awaiting]));
    const runs = new Runs();
    spanRuns(spans, Float64Array.from({ length: 41 }, (_, c) => c * 10), runs);
    expect([runs.length, runs.x0[0], runs.x1[0]]).toEqual([1, 0, 40]);
  });

  it("asks for few spans of a row of a million", () => {
    let asked = 0;
    const count = 1_000_000;
    const source = { length: count, start: (i: number) => (asked++, i), end: (i: number) => (asked++, i + 1), state: (i: number) => (i % 3 === 0 ? State.Running : State.Awaiting) };
    const steps = Float64Array.from({ length: 1001 }, (_, c) => c * 1000);
    spanRuns(source, steps, new Runs());
    expect(asked).toBeLessThan(1000 * 80);
  });
});
