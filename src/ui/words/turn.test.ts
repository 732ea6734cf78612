import { expect, test } from "vitest";
import { TraceModel } from "../../trace/model/model.ts";
import { SAMPLE_IDS, TraceBuilder } from "../../trace/testing.ts";
import { sample, texts } from "../testing/english.ts";
import { markSentence } from "./mark.ts";
import { timerSetLine, turnKind, turnName, wokenBy } from "./turn.ts";

const trace = sample();
const row = (id: number) => {
  const found = trace.row(id);
  if (!found) throw new Error("no row");
  return found;
};

test("a turn says its number, its kind, and whom it made ready", () => {
  const told = trace.turns.map((turn, i) => [turnName(trace, i, texts()), turnKind(trace, turn, texts()), timerSetLine(trace, turn), wokenBy(trace, i, texts())]);
  expect(told.slice(0, 3)).toEqual([
    ["Turn 1", "script", 0, ""],
    ["Turn 2", "timer", 1, 'It makes fetch_data("API-2", 1) ready.'],
    ["Turn 3", "microtask", 0, ""],
  ]);
  expect(told).toContainEqual(["Turn 7", "microtask", 0, "It makes main() ready."]);
});

test("a dot says what was printed, and at which line", () => {
  const line = trace.lines.find(({ coroutine }) => coroutine === SAMPLE_IDS.task1);
  expect(markSentence(trace, row(SAMPLE_IDS.task1), { kind: "printed", step: line?.step ?? -1 }, texts())).toBe('prints "fetching API-1" at line 4');
});

test("a request to cancel says who asked and where, a stay in what, from which line and how long", () => {
  const build = new TraceBuilder("boss();\nwork();\nlock();", [{ name: "boss", text: "boss()" }, { name: "work", text: "work()" }], "asyncio");
  build.create(1, 0, 1, 0, ""); // 0
  build.create(2, 1, 2, 0, ""); // 1
  build.task(2, 3, "Task-1"); // 2
  build.resourceNew(1, 4, "Lock"); // 3
  build.resource(1, 4, "enter", 1, build.site("lock();")); // 4
  build.cancelRequest(2, 3, 1, build.site("work();")); // 5
  build.clock(1500); // 6
  build.resource(1, 4, "exit", 0); // 7
  build.cancelRequest(2, 3, 0); // 8
  const { header, batch } = build.build();
  const model = new TraceModel(header);
  model.append(batch);
  const [boss, work] = [model.row(1), model.row(2)];
  if (!boss || !work) throw new Error("no rows");
  expect(markSentence(model, work, { kind: "cancelRequest", step: 5 }, texts())).toBe("is asked to cancel by boss(), line 2");
  expect(markSentence(model, work, { kind: "cancelRequest", step: 8 }, texts())).toBe("is asked to cancel by a callback");
  const stay = { from: 4, to: 8, label: "lock", site: build.site("lock();") };
  expect(markSentence(model, boss, { kind: "stay", step: 4, stay }, texts())).toBe("inside lock, line 3, 1.500 s");
  expect(markSentence(model, boss, { kind: "stay", step: 4, stay }, texts("zh-CN"))).toBe("在 lock 之内，第 3 行，1.500 秒");
});
