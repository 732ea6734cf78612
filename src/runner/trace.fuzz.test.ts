/** The trace of random programs: it makes sense to the model, it is the same every time, and every cause leads back. */
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { askedFuzz } from "../testing/asked-fuzz.ts";
import { modelOf, runOnKernel, type KernelRun } from "../testing/kernel-run.ts";
import { programs } from "../testing/programs/program.ts";
import { Kind, WORDS_PER_RECORD } from "../trace/format.ts";
import type { TraceModel } from "../trace/model/model.ts";
import { State } from "../trace/model/view.ts";

const asked = askedFuzz({ seed: 20_231_114, count: 1500 });
const { seed } = asked;
/** A program is run five times here, so there are fewer than in the order fuzz. */
const count = Math.ceil(asked.count / 5);
/** Real time to allow, on a machine that is slow and busy. */
const LIMIT_MS = 60_000 + count * 100;
/** `TraceView.causes` gives no more links than this. */
const MOST_LINKS = 100;

const sources = fc.sample(programs({ promiseTry: true, withResolvers: true, returnIntoDelegation: true }), { seed, numRuns: count });

/** Everything that was recorded. Where a batch ends depends on real time, so batches are joined. */
function recorded({ batches }: KernelRun): unknown {
  return {
    records: batches.flatMap(({ records }) => [...records]),
    strings: batches.flatMap(({ strings }) => strings),
    dues: batches.flatMap(({ dues }) => [...dues]),
    values: batches.flatMap(({ values }) => [...values]),
  };
}

/** Steps at which a slice of a coroutine ended. */
function sliceEnds({ batches }: KernelRun): number[] {
  const kinds: readonly number[] = [Kind.Suspend, Kind.Yield, Kind.Return, Kind.Throw];
  return batches.flatMap(({ firstStep, records }) => {
    const steps = Array.from({ length: records.length / WORDS_PER_RECORD }, (_, i) => i);
    return steps.filter((i) => kinds.includes((records[i * WORDS_PER_RECORD] ?? 0) >>> 24)).map((i) => firstStep + i);
  });
}

/** Fails with the source and what is wrong with it. */
function each(check: (run: KernelRun, model: TraceModel) => void): void {
  for (const source of sources) {
    const run = runOnKernel(source);
    try {
      check(run, modelOf(run));
    } catch (error) {
      throw new Error(`of this program:\n${source}`, { cause: error });
    }
  }
}

describe(`The traces of ${count} random programs`, () => {
  test("are the same every time", () => {
    each((run) => {
      const again = recorded(runOnKernel(run.header?.source ?? ""));
      if (JSON.stringify(again) !== JSON.stringify(recorded(run))) expect(again).toEqual(recorded(run));
    });
  }, LIMIT_MS);

  test("have no record that makes no sense", () => {
    each((_run, model) => { expect(model.problems).toBe(0); });
  }, LIMIT_MS);

  test("lead from every resume back to the start of the run", () => {
    each((run, model) => {
      for (const step of sliceEnds(run)) {
        const causes = model.causes(step);
        if (causes.length < MOST_LINKS && causes.at(-1)?.kind !== "start") expect({ step, causes }).toBe("a chain that leads to the start");
      }
    });
  }, LIMIT_MS);

  test("show as awaiting at the end those whom the outcome counts as waiting", () => {
    each(({ outcome }, { rows }) => {
      const waiting = rows.filter(({ spans }) => spans.length > 0 && spans.state(spans.length - 1) === State.Awaiting);
      expect(waiting.length).toBe(outcome.pending);
    });
  }, LIMIT_MS);
});
