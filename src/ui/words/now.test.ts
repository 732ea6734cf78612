import { expect, test } from "vitest";
import { manyLanes } from "../../trace/testing.ts";
import { TraceModel } from "../../trace/model/model.ts";
import { sample, texts } from "../testing/english.ts";
import { nowSentence } from "./now.ts";

test("it tells the time, who runs which line, and who waits", () => {
  expect(nowSentence(sample(), 14, texts())).toBe('1.000 s: fetch_data("API-2", 1) runs line 6; module, main(), and fetch_data("API-1", 2) wait.');
});

test("one who waits is told in the singular", () => {
  expect(nowSentence(sample(), 22, texts())).toBe("2.000 s: main() runs line 14; module waits.");
});

test("between two instants nothing runs", () => {
  expect(nowSentence(sample(), 12, texts())).toContain("nothing runs");
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
