import { expect, it } from "vitest";
import { TraceModel } from "../trace/model/model.ts";
import { TraceBuilder } from "../trace/testing.ts";
import { Stays } from "./stays.ts";

function build(): TraceBuilder {
  const builder = new TraceBuilder("run();", [], "asyncio");
  builder.create(1, 0, 0, 0); // 0
  builder.resourceNew(1, 2, "Timeout"); // 1
  builder.resource(1, 2, "enter", 1); // 2
  builder.resource(1, 2, "enter", 2); // 3
  builder.resource(1, 2, "exit", 1); // 4
  return builder;
}

it("last from enter to exit, the inner one shorter", () => {
  const { header, batch } = build().build();
  const model = new TraceModel(header);
  const stays = new Stays(model);
  expect(stays.of(1)).toEqual([]);
  model.append(batch);
  expect(stays.of(1)).toEqual([{ from: 3, to: 5, label: "Timeout", site: 0 }, { from: 2, to: Infinity, label: "Timeout", site: 0 }]);
});

it("that are never left last as long as the coroutine, and others have no stays", () => {
  const builder = build();
  builder.return(1, "", 0); // 5
  builder.resourceNew(0, 3, "Lock");
  builder.resource(0, 3, "acquire", 1);
  const { header, batch } = builder.build();
  const model = new TraceModel(header);
  model.append(batch);
  const stays = new Stays(model);
  expect([stays.of(1).at(-1)?.to, stays.of(0), stays.of(99)]).toEqual([6, [], []]);
});
