import { describe, expect, it } from "vitest";
import type { Outcome } from "../../runner/outcome.ts";
import { RelayMeter } from "../frame/relay-meter.ts";
import { MAX_STRING_CHARS, runGrant } from "../limits.ts";
import { readOutcome } from "../page/read-outcome.ts";
import type { WorkerReport } from "../protocol.ts";
import { Outbox } from "./outbox.ts";
import { plainJson } from "./plain-json.ts";
import type { Platform } from "./platform.ts";

interface Posted {
  readonly report: WorkerReport;
  readonly buffers: readonly ArrayBuffer[];
}

function outbox(): { box: Outbox; posted: Posted[] } {
  const posted: Posted[] = [];
  const platform: Platform = { post: (report, buffers) => posted.push({ report, buffers }), listen: () => undefined, runScript: () => undefined, now: () => 0 };
  return { box: new Outbox(platform, "a"), posted };
}

const batch = (strings: readonly string[]) => ({ firstStep: 0, records: new Uint32Array(4), strings, dues: new Float64Array(0), values: new Uint32Array(0) });

function strings(posted: readonly Posted[]): string[] {
  return posted.flatMap(({ report }) => ("text" in report ? (JSON.parse(report.text) as string[]) : []));
}

describe("the outbox", () => {
  it("cuts a long string, and says by how much", () => {
    const { box, posted } = outbox();
    box.batch(batch(["x".repeat(MAX_STRING_CHARS + 7)]));
    expect(strings(posted)[0]).toBe(`${"x".repeat(MAX_STRING_CHARS)}… (7 more characters)`);
  });

  it("leaves text out beyond what a run may say, tells so once, and stays below the relay's caps", () => {
    const { box, posted } = outbox();
    const meter = new RelayMeter();
    const options = { loop: "auto" as const, maxRecords: 200, maxSeconds: 5 };
    meter.grant(runGrant(options, 0));
    for (let i = 0; i < 40; i++) box.batch(batch(["x".repeat(MAX_STRING_CHARS)]));
    expect(posted.map(({ report }) => typeof meter.admit(report))).toEqual(Array.from(posted, () => "object"));
    const told = strings(posted);
    expect(told.filter((text) => text.length === MAX_STRING_CHARS)).toHaveLength(15);
    expect(told.filter((text) => text.includes("left out"))).toHaveLength(1);
    expect(told.at(-1)).toBe("…");
  });

  it("sends whole buffers, and copies a column that is part of one", () => {
    const { box, posted } = outbox();
    const whole = new Uint32Array([1, 2, 3, 4]);
    box.batch({ ...batch([]), records: whole, values: new Uint32Array([9, 8, 7, 6]).subarray(2) });
    expect(posted[0]?.buffers[0]).toBe(whole.buffer);
    expect([...new Uint32Array(posted[0]?.buffers[2] as ArrayBuffer)]).toEqual([7, 6]);
  });

  it("sends which statements ran where that is new, and the lines they stand on", () => {
    const { box, posted } = outbox();
    box.header({ version: 1, loop: "browser", source: "", sites: new Uint32Array(4), functions: [], statements: new Uint32Array([1, 0, 2, 1]) });
    box.batch(batch([]));
    box.batch({ ...batch([]), ran: new Uint8Array([1, 0]) });
    expect(posted.map(({ report, buffers }) => ["ran" in report, buffers.length])).toEqual([[false, 2], [false, 3], [true, 4]]);
    expect([...new Uint32Array(posted[0]?.buffers[1] as ArrayBuffer)]).toEqual([1, 0, 2, 1]);
    expect([...new Uint8Array(posted[2]?.buffers[3] as ArrayBuffer)]).toEqual([1, 0]);
  });

  it("sends a copy of the sites: the end of the run still looks lines up in its own", () => {
    const { box, posted } = outbox();
    const sites = new Uint32Array([0, 0, 0, 0, 3, 9, 1, 4]);
    box.header({ version: 1, loop: "browser", source: "", sites, functions: [] });
    expect(posted[0]?.buffers[0]).not.toBe(sites.buffer);
    expect([...new Uint32Array(posted[0]?.buffers[0] as ArrayBuffer)]).toEqual([...sites]);
  });

  it("keeps an outcome of many long warnings within what the page reads", () => {
    const { box, posted } = outbox();
    const warnings = Array.from({ length: 5000 }, () => ({ kind: "other" as const, message: "w".repeat(5000), line: 1 }));
    const outcome: Outcome = {
      outcome: "threw", loop: "browser", limit: null, pending: 0, error: { name: "E", message: "m".repeat(9000), line: 1, column: 1 }, compileErrors: [],
      warnings, timeMs: 0, realMs: 0, steps: 0, coroutines: 0,
    };
    box.outcome(outcome);
    const [first] = posted;
    const read = readOutcome(first !== undefined && "text" in first.report ? first.report.text : "", "outcome");
    expect(read.warnings).toHaveLength(1001);
    expect(read.warnings.at(-1)?.message).toBe("4000 more warnings");
  });
});

describe("plain JSON", () => {
  it("is what JSON.stringify writes of plain data", () => {
    const data = { a: [1, "zwei", null, true, { b: "\ud800\"\n" }], c: undefined, d: NaN, e: {} };
    expect(plainJson(data)).toBe(JSON.stringify(data));
  });

  it("does not hear of what a snippet puts on the prototypes", () => {
    const prototypes = [Object.prototype, Array.prototype, String.prototype, Number.prototype] as object[];
    for (const prototype of prototypes) Object.defineProperty(prototype, "toJSON", { value: () => "forged", configurable: true });
    try {
      expect(plainJson({ list: [1, "a"] })).toBe('{"list":[1,"a"]}');
    } finally {
      for (const prototype of prototypes) Reflect.deleteProperty(prototype, "toJSON");
    }
  });
});
