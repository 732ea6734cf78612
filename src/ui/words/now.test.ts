import { expect, test } from "vitest";
import { modelOf, runOnKernel } from "../../testing/kernel-run.ts";
import { manyLanes } from "../../trace/testing.ts";
import { TraceModel } from "../../trace/model/model.ts";
import { sample, texts } from "../testing/english.ts";
import { cutClause, nowSentence } from "./now.ts";

test("it tells the time, who runs which line, and who waits", () => {
  expect(nowSentence(sample(), 14, texts())).toBe('1.000 s: fetch_data("API-2", 1) runs line 6; module, main(), and fetch_data("API-1", 2) wait.');
});

test("one who waits is told in the singular", () => {
  expect(nowSentence(sample(), 22, texts())).toBe("2.000 s: main() runs line 14; module waits.");
});

test("between two instants nothing is ready, and it tells for which timer the loop waits", () => {
  expect(nowSentence(sample(), 12, texts())).toMatch(/^0\.000 s: nothing is ready; the next timer is due at 1\.000 s; /);
  expect(nowSentence(sample(), 12, texts("zh-CN"))).toMatch(/^0\.000 秒：没有就绪的作业；下一个定时器在 1\.000 秒到期；/);
});

test("of several timers the soonest is told; while somebody is ready, or with no timer set, nothing runs", () => {
  const told = (source: string) => {
    const trace = modelOf(runOnKernel(source));
    return Array.from({ length: trace.length }, (_, step) => nowSentence(trace, step, texts()));
  };
  expect(told("setTimeout(() => 0, 900); setTimeout(() => 0, 500); setTimeout(() => 0, 700);").find((text) => text.includes("due"))).toBe("0.000 s: nothing is ready; the next timer is due at 0.500 s.");
  expect(told("async function f() { await null; }\nf(); setTimeout(() => 0, 500);").filter((text) => text.includes(" ready;"))).toEqual(["0.000 s: nothing is ready; the next timer is due at 0.500 s."]);
});

test("after the last record the run is over", () => {
  const trace = sample();
  expect(nowSentence(trace, trace.length - 1, texts())).toBe("2.000 s: the run is over.");
});

test("Chinese has its own marks and its own list", () => {
  expect(nowSentence(sample(), 14, texts("zh-CN"))).toBe('1.000 秒：fetch_data("API-2", 1) 正在运行第 6 行；module、main() 和 fetch_data("API-1", 2) 在等待。');
});

test("a crowd is told by three names and a number", () => {
  const { header, batches } = manyLanes(50, 2);
  const trace = new TraceModel(header);
  for (const batch of batches) trace.append(batch);
  const step = trace.instants[1]?.firstStep ?? 0;
  expect(nowSentence(trace, step, texts())).toMatch(/and 4\d others wait\.$/);
});

test("where a run was cut it is not over, whoever runs or waits", () => {
  const t = texts();
  const told = (source: string, cut: string) => {
    const trace = modelOf(runOnKernel(source, { maxRecords: 60 }));
    return nowSentence(trace, trace.length - 1, t, cut);
  };
  const cut = cutClause({ reason: "records", steps: 200_000 }, "en", t);
  expect(told('setInterval(() => console.log("t"), 10);', cut)).toBe("0.120 s: the run was cut here, at its bound of 200,000 steps.");
  expect(told("for (;;) await null;", cut)).toBe("0.000 s: the run was cut here, at its bound of 200,000 steps; module runs line 1.");
  const waiting = "async function f() { for (;;) await null; }\nasync function g() { await new Promise(() => {}); }\ng(); f();\nfor (;;) await null;";
  expect(told(waiting, cutClause({ reason: "stopped" }, "en", t))).toMatch(/^0\.000 s: the run was stopped here; .* runs.*; .* is ready; g\(\) waits\.$/);
});

test("each way in which a run is cut has its words", () => {
  const words = (["seconds", "stopped", "killed"] as const).map((reason) => cutClause(reason === "seconds" ? { reason, seconds: 5 } : { reason }, "en", texts()));
  expect(words).toEqual(["the run was cut here, after 5 s of real time", "the run was stopped here", "the page ended the run here"]);
});
