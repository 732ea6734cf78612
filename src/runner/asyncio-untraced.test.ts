/** The order does not come from the tracing: with a recorder that keeps nothing but what is written, all programs of the corpus print the same. */
import { expect, test, vi } from "vitest";
import { Kind } from "../trace/format.ts";
import { allCases, firstDifference, outputOf } from "../testing/asyncio-cases.ts";
import { runOnKernel } from "../testing/kernel-run.ts";

/** Every previewing and recording comes to nothing; the step never moves but for a write. */
vi.mock(import("../kernel/recorder.ts"), async (original) => {
  const { Recorder } = await original();
  class Untraced extends Recorder {
    override push(...record: Parameters<typeof Recorder.prototype.push>): number {
      return record[0] === Kind.Write ? super.push(...record) : this.step;
    }
    override wantsPreview(): boolean {
      return false;
    }
    override wantsArguments(): boolean {
      return false;
    }
    override value(): void {
      // There is no record that it could stand beside.
    }
    override due(): void {
      // As above.
    }
  }
  return { Recorder: Untraced };
});

test("asyncio's programs print the same untraced", () => {
  expect(runOnKernel('import { sleep, run } from "asyncio";\nrun(sleep(1));').outcome).toMatchObject({ steps: 0, timeMs: 1000 });
  const all = allCases();
  const differing = all.flatMap(({ name, source, expected }) => {
    const difference = firstDifference(outputOf(source), expected);
    return difference === null ? [] : [`${name}\n${difference}`];
  });
  if (differing.length > 0) expect.fail(`${differing.length} of ${all.length} differ:\n${differing.join("\n\n")}`);
}, 60_000);
