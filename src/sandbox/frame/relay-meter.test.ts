import { describe, expect, it } from "vitest";
import { RelayMeter } from "./relay-meter.ts";

const ROOM = { messages: 10, bytes: 1000, chars: 100 };

function meter(grant = ROOM): RelayMeter {
  const made = new RelayMeter();
  made.grant(grant);
  return made;
}

const batch = (bytes: number, text = "[]"): Record<string, unknown> => ({
  t: "batch", id: "a", firstStep: 0, text, records: new ArrayBuffer(bytes), dues: new ArrayBuffer(0), values: new ArrayBuffer(0),
});

describe("the relay's meter", () => {
  it("rebuilds a report field by field, so that nothing else travels on", () => {
    const parcel = meter().admit({ t: "compiled", id: "a", text: "[]", more: { deep: [1, 2, 3] } });
    expect(parcel).toEqual({ report: { t: "compiled", id: "a", text: "[]" }, buffers: [] });
  });

  it("hands a batch's buffers on for transfer", () => {
    const data = batch(16);
    expect(meter().admit(data)).toMatchObject({ buffers: [data["records"], data["dues"], data["values"]] });
  });

  it("hands on which statements ran, counts it, and takes nothing else for it", () => {
    const ran = new ArrayBuffer(8);
    expect(meter().admit({ ...batch(16), ran })).toMatchObject({ report: { ran }, buffers: { 3: ran } });
    expect(meter().admit({ ...batch(990), ran: new ArrayBuffer(20) })).toBe("flood");
    const twice = batch(16);
    for (const wrong of [{ ...batch(16), ran: [1] }, { ...twice, ran: twice["records"] }]) expect(meter().admit(wrong)).toBe("invalid");
    expect(meter().admit({ t: "header", id: "a", text: "{}", sites: new ArrayBuffer(16), statements: "1,2" })).toBe("invalid");
  });

  it("ends a worker that sends more messages than it was granted", () => {
    const tight = meter({ ...ROOM, messages: 2 });
    expect([1, 2, 3].map(() => typeof tight.admit({ t: "ready" }))).toEqual(["object", "object", "string"]);
    expect(tight.admit({ t: "ready" })).toBe("flood");
  });

  it("does not even read the message that is one too many", () => {
    const unread = new Proxy({}, { get: () => { throw new Error("read"); } });
    expect(meter({ ...ROOM, messages: 0 }).admit(unread)).toBe("flood");
  });

  it("ends a worker whose buffers or texts add up to more than it was granted", () => {
    const full = meter();
    expect(full.admit(batch(960))).toHaveProperty("report");
    expect(full.admit(batch(48))).toBe("flood");
    expect(meter().admit(batch(0, "x".repeat(101)))).toBe("flood");
  });

  it("adds up what is granted", () => {
    const twice = meter();
    twice.grant(ROOM);
    expect(twice.admit(batch(1600))).toHaveProperty("report");
  });

  it.each([
    ["no object", 5],
    ["null", null],
    ["no kind", { id: "a", text: "" }],
    ["an unknown kind", { t: "hello", id: "a", text: "" }],
    ["an id that is no string", { t: "compiled", id: {}, text: "" }],
    ["a long id", { t: "compiled", id: "x".repeat(33), text: "" }],
    ["a text that is no string", { t: "outcome", id: "a", text: ["x"] }],
    ["sites that are no buffer", { t: "header", id: "a", text: "", sites: [1, 2] }],
    ["a shared buffer", { ...batch(0), records: new SharedArrayBuffer(16) }],
    ["a buffer that can shrink", { ...batch(0), records: Reflect.construct(ArrayBuffer, [16, { maxByteLength: 32 }]) as ArrayBuffer }],
    ["a first step that is no number", { ...batch(0), firstStep: "0" }],
  ])("ends a worker that sends %s", (_what, data) => {
    expect(meter().admit(data)).toBe("invalid");
  });

  it("ends a worker that sends one buffer twice, which could not be transferred", () => {
    const one = new ArrayBuffer(16);
    expect(meter().admit({ ...batch(0), records: one, dues: one })).toBe("invalid");
  });
});
