/** A snippet's trace, recorded under Node by the built command line's thread, and what the naive model makes of it. */
import { naiveLabels } from "../src/testing/naive/cells.ts";
import { readRecords } from "../src/testing/naive/raw.ts";
import { naiveTrace, type Life, type NaiveTrace } from "../src/testing/naive/states.ts";
import { cliTrace } from "./fixtures/cli-trace.ts";

/** The naive model of a snippet that the page runs too: both record the same (asyncio-records.spec.ts). */
export interface NaiveRun {
  readonly trace: NaiveTrace;
  /** Steps of the trace. */
  readonly length: number;
  /** Of the rows that views show, by their labels. */
  readonly lives: ReadonlyMap<string, Life>;
}

export async function naiveRun(source: string): Promise<NaiveRun> {
  const { trace: raw } = await cliTrace(source);
  const trace = naiveTrace(readRecords(raw));
  const labels = naiveLabels(raw, trace);
  const lives = new Map(trace.lives.filter(({ isHidden }) => !isHidden).map((life) => [labels.get(life.id) ?? "", life]));
  return { trace, length: trace.records.list.length, lives };
}
