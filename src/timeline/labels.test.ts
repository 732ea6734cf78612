import { describe, expect, it } from "vitest";
import { State } from "../trace/model/view.ts";
import { awaitedText, cachedMeasure, placeTexts, trimMiddle } from "./labels.ts";
import { Runs, spanRuns } from "./lod.ts";
import { rowOf } from "./testing.ts";

/** Every letter is 6 px wide. */
const measure = (text: string): number => Array.from(text).length * 6;

describe("trimming", () => {
  it("leaves a text that fits", () => expect(trimMiddle("fetch_data", 60, measure)).toBe("fetch_data"));

  it("drops the middle and fills the room", () => {
    expect(trimMiddle("fetch_data(1)", 54, measure)).toBe("fetc…a(1)");
    for (let room = 36; room < 78; room++) expect(measure(trimMiddle("fetch_data(1)", room, measure))).toBeGreaterThan(room - 6);
  });

  it("gives up when fewer than five letters would stay", () => {
    expect(trimMiddle("fetch_data(1)", 35, measure)).toBe("");
    expect(trimMiddle("fetch_data(1)", 36, measure)).toBe("fet…1)");
  });

  it("keeps more of the end where the end tells more", () => {
    expect(trimMiddle("worker(12, 4)", 60, measure, 0.35)).toBe("work…2, 4)");
  });

  it("never cuts a letter of two UTF-16 units in half", () => {
    expect(trimMiddle("🙂🙃🙂🙃🙂🙃🙂🙃", 36, measure)).toBe("🙂🙃🙂…🙂🙃");
  });

  it("measures each text once", () => {
    let measured = 0;
    const cached = cachedMeasure((text) => (measured++, measure(text)));
    expect([cached("a"), cached("a"), cached("bb")]).toEqual([6, 6, 12]);
    expect(measured).toBe(2);
  });
});

describe("texts on spans", () => {
  const row = rowOf(1, [[0, 10, State.Running], [10, 40, State.Awaiting], [40, 44, State.Ready], [44, 47, State.Running]], { name: "worker" });
  const place = (from: number, to: number, laneCssPx = 40, dpr = 1, site = "await sleep(2)") => {
    const runs = new Runs();
    const columns = 400 * dpr;
    spanRuns(row.spans, Float64Array.from({ length: columns + 1 }, (_, c) => Math.max(0, from + ((to - from) * c) / columns)), runs);
    return placeTexts(row, runs, laneCssPx, dpr, measure, () => site);
  };

  it("name what runs and tell what is awaited, without the keyword, each inside of its own span", () => {
    expect(place(0, 50).map(({ text, x, state }) => [text, x, state])).toEqual([["worker", 5, State.Running], ["sleep(2)", 85, State.Awaiting]]);
  });

  it("stick to the left edge of the window", () => {
    expect(place(20, 70)[0]).toMatchObject({ text: "sleep(2)", x: 5 });
  });

  it("of a call in little room lose what it is taken from, then the middle, more of it from the end", () => {
    const text = (from: number, to: number) => place(from, to, 40, 1, "await asyncio.sleep(0.1 * n)").find(({ state }) => state === State.Awaiting)?.text;
    expect([text(0, 50), text(0, 90), text(0, 140)]).toEqual(["asyncio.sleep(0.1 * n)", "sleep(0.1 * n)", "sleep(0.… n)"]);
  });

  it("are placed in css pixels whatever the device's ratio", () => {
    expect(place(0, 50, 40, 2)).toEqual(place(0, 50, 40, 1));
  });

  it("are left out in low lanes", () => expect(place(0, 50, 14)).toEqual([]));

  it("lose the keyword that stands before what is awaited", () => {
    expect(["await a()", "yield* b", "sleep(1)", "awaited()"].map(awaitedText)).toEqual(["a()", "b", "sleep(1)", "awaited()"]);
    expect(awaitedText('for await (const token of tokens("a of b"))')).toBe('tokens("a of b")');
  });
});
