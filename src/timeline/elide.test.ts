import { describe, expect, it } from "vitest";
import { elideLabel, LabelGroups, splitLabel } from "./elide.ts";

/** A letter is one wide. */
const measure = (text: string): number => Array.from(text).length;

function fit(labels: readonly string[], room: number): string[] {
  const groups = new LabelGroups();
  for (const label of labels) groups.add(label);
  return labels.map((label) => elideLabel(label, room, measure, groups));
}

describe("a label", () => {
  it("is taken apart at the commas that stand in no bracket and no string", () => {
    expect(splitLabel('work("a, (b", Queue(2, 3), [1, 2]) #12')).toEqual({ name: "work", args: ['"a, (b"', "Queue(2, 3)", "[1, 2]"], number: " #12" });
    expect(splitLabel("f(Queue(2), {a: [1, …)")).toEqual({ name: "f", args: ["Queue(2)", "{a: [1, …"], number: "" });
    expect([splitLabel("main()"), splitLabel("my task")]).toEqual([{ name: "main", args: [], number: "" }, null]);
  });

  it("is left as it is where it has room", () => {
    expect(fit(['worker("a", Queue(2))'], 21)).toEqual(['worker("a", Queue(2))']);
  });

  it("loses first what is nested, then what is the same in all calls, then of its name", () => {
    const labels = ['worker("a", Queue(2))', 'worker("b", Queue(2))'];
    const short = [20, 15, 12, 10, 9].map((room) => fit(labels, room)[0]);
    expect(short).toEqual(['worker("a", Queue…)', 'worker("a", …)', 'worker("a")', 'work…("a")', 'wor…("a")']);
  });

  it("keeps the argument that differs, wherever it stands", () => {
    const labels = ['send(Queue(2), "north", 1)', 'send(Queue(2), "south", 1)'];
    expect(fit(labels, 21)).toEqual(['send(…, "north", …)', 'send(…, "south", …)']);
    expect(fit(labels, 15)).toEqual(['send("north")', 'send("south")']);
  });

  it("looks different from every other one that is different, however little room there is", () => {
    const labels = ["a", "b", "c"].flatMap((name) => [1, 2].map((n) => `download_page("${name}", Session({pool: 4}), ${n})`)).concat("main()", "download_page(\"a\", Session({pool: 4}), 1) #2");
    for (const room of [60, 40, 30]) expect(new Set(fit(labels, room)).size).toBe(labels.length);
    const phone = Array.from({ length: 12 }, (_, i) => `worker("g${i % 3}", ${i})`);
    for (let room = 30; room >= 9; room--) expect(new Set(fit(phone, room)).size).toBe(phone.length);
    const queue = ["a", "b"].map((name) => `worker("${name}", Queue(2))`);
    for (let room = 40; room >= 8; room--) {
      const short = fit(queue, room);
      expect(new Set(short).size).toBe(2);
      for (const text of short) expect(measure(text)).toBeLessThanOrEqual(room);
    }
  });

  it("of a long text keeps its end, where addresses differ", () => {
    const [first, second] = fit(["get(\"https://example.org/items/1\")", "get(\"https://example.org/items/2\")"], 16);
    expect([first, second]).toEqual(['get("ht…tems/1")', 'get("ht…tems/2")']);
  });

  it("of the only call of its function keeps the name", () => {
    expect(fit(['stream_tokens("Hello, I am an assistant")', "main()"], 24)).toEqual(['stream_tokens("Hello…t")', "main()"]);
  });

  it("that is no call loses its middle", () => {
    expect(fit(["the slowest of all tasks"], 11)).toEqual(["the s…tasks"]);
  });
});
