import { expect, test } from "vitest";
import { SAMPLE_IDS } from "../../trace/testing.ts";
import { State } from "../../trace/model/view.ts";
import { sample, texts } from "../testing/english.ts";
import { spanSentence } from "./span.ts";
import { spanMs, stateAt } from "./state.ts";

const trace = sample();
const row = (id: number) => {
  const found = trace.row(id);
  if (!found) throw new Error(`no row ${String(id)}`);
  return found;
};
const spanOf = (id: number, state: State) => Array.from({ length: row(id).spans.length }, (_, i) => i).find((i) => row(id).spans.state(i) === state) ?? -1;

test("an awaiting span tells what it awaits and with what it was resumed", () => {
  expect(spanSentence(trace, row(SAMPLE_IDS.task2), spanOf(SAMPLE_IDS.task2, State.Awaiting), texts())).toBe("awaits sleep(seconds * 1000), resumed with undefined");
});

test("the last running span tells what was returned", () => {
  const last = row(SAMPLE_IDS.task2).spans.length - 1;
  expect(spanSentence(trace, row(SAMPLE_IDS.task2), last, texts())).toBe('runs, returns "API-2"');
});

test("a span is as long as the virtual time in it, up to the step asked for", () => {
  const span = spanOf(SAMPLE_IDS.task1, State.Awaiting);
  expect(spanMs(trace, row(SAMPLE_IDS.task1), span, trace.length)).toBe(2000);
  expect(spanMs(trace, row(SAMPLE_IDS.task1), span, 14)).toBe(1000);
});

test("a coroutine is not called yet, then runs, waits and has returned", () => {
  const states = [0, 3, 12, 25].map((step) => stateAt(row(SAMPLE_IDS.task1), step));
  expect(states).toEqual(["notYet", "running", "awaiting", "returned"]);
});

test("at the step of its creation a coroutine is not called yet: its caller still runs", () => {
  const created = row(SAMPLE_IDS.task1).createdStep;
  expect([created, created + 1].map((step) => stateAt(row(SAMPLE_IDS.task1), step))).toEqual(["notYet", "running"]);
});
