import { describe, expect, it } from "vitest";
import { Kind, RECORDS_PER_CHUNK, RESOURCE_DEPTH_BITS, RESOURCE_OPERATIONS, TASK_NAMED, ValueRole, VALUE_ROLE_SHIFT, WARNING_KINDS } from "../../trace/format.ts";
import { TraceGate } from "./trace-gate.ts";

const SITES = new Uint32Array([0, 0, 0, 0, 0, 4, 1, 1]);

type Words = readonly number[];
interface Parts {
  readonly firstStep?: number;
  readonly records?: readonly Words[];
  readonly strings?: unknown;
  readonly dues?: readonly number[];
  readonly values?: readonly number[];
}

const headerWith = (told: object, sites: Uint32Array = SITES) => ({
  t: "header" as const, id: "a", sites: sites.slice().buffer,
  text: JSON.stringify({ version: 1, loop: "browser", functions: [{ name: "module", site: 1, flavour: "module" }], ...told }),
});

const batchWith = ({ firstStep = 0, records = [], strings = [""], dues = [], values = [] }: Parts) => ({
  t: "batch" as const, id: "a", firstStep, text: JSON.stringify(strings),
  records: new Uint32Array(records.flat()).buffer, dues: new Float64Array(dues).buffer, values: new Uint32Array(values).buffer,
});

function gate(maxRecords = 1000): TraceGate {
  const made = new TraceGate("code", maxRecords);
  made.header(headerWith({}));
  return made;
}

const word = (kind: number, site = 0): number => (kind << 24) | site;
const record = (kind: number, site = 0, cause = 0, operand = 0): Words => [word(kind, site), 0, cause, operand];

describe("the gate of a trace", () => {
  it("puts the page's own source into the header", () => {
    expect(new TraceGate("code", 1).header(headerWith({ source: "forged" }))).toMatchObject({ source: "code", functions: [{ name: "module" }] });
  });

  it("lets batches pass that follow on one another", () => {
    const open = gate();
    const first = open.batch(batchWith({ records: [record(Kind.Write, 1, 0, 1)], strings: ["", "hello"] }));
    expect(first).toMatchObject({ firstStep: 0, strings: ["", "hello"] });
    expect([...first.records]).toEqual(record(Kind.Write, 1, 0, 1));
    expect(() => open.batch(batchWith({ firstStep: 1, records: [record(Kind.End)], strings: [] }))).not.toThrow();
  });

  it("lets the marks of statements pass, one for each statement of the header", () => {
    const open = new TraceGate("code", 1000);
    const header = open.header({ ...headerWith({}), statements: new Uint32Array([1, 0, 2, 1]).buffer });
    expect([...(header.statements ?? [])]).toEqual([1, 0, 2, 1]);
    expect([...(open.batch({ ...batchWith({}), ran: new Uint8Array([1, 0]).buffer }).ran ?? [])]).toEqual([1, 0]);
    expect(() => open.batch({ ...batchWith({ strings: [] }), ran: new Uint8Array(3).buffer })).toThrow("marks of other statements");
    expect(() => new TraceGate("code", 1000).header({ ...headerWith({}), statements: new Uint32Array([1, 99]).buffer })).toThrow("statements");
  });

  it("lets tasks pass that the snippet named, and what was done with a lock", () => {
    const records = [record(Kind.Task, 0, 1, TASK_NAMED + 1), record(Kind.Resource, 0, 2, ((RESOURCE_OPERATIONS.length - 1) << RESOURCE_DEPTH_BITS) | 1)];
    expect(() => gate().batch(batchWith({ records, strings: ["", "worker"] }))).not.toThrow();
  });

  it.each<[string, object, Uint32Array?]>([
    ["another version", { version: 2 }],
    ["no loop of ours", { loop: "cron" }],
    ["functions that are no list", { functions: {} }],
    ["a function of no flavour", { functions: [{ name: "f", site: 0, flavour: "vanilla" }] }],
    ["a function at a site that is not there", { functions: [{ name: "f", site: 9, flavour: "module" }] }],
    ["a site behind the end of the source", {}, new Uint32Array([0, 5, 1, 1])],
    ["a site that ends before it starts", {}, new Uint32Array([3, 2, 1, 1])],
    ["half a site", {}, new Uint32Array(3)],
  ])("refuses a header with %s", (_what, told, sites) => {
    expect(() => new TraceGate("code", 1).header(headerWith(told, sites))).toThrow();
  });

  it.each<[string, Parts]>([
    ["a gap before it", { firstStep: 1, records: [record(Kind.End)] }],
    ["half a record", { records: [[1, 2]] }],
    ["a kind that is none", { records: [record(22)] }],
    ["a site that is not there", { records: [record(Kind.Suspend, 3)] }],
    ["a string that is not there", { records: [record(Kind.Write, 0, 0, 1)] }],
    ["a string that is none", { strings: [{}] }],
    ["strings that are no list", { strings: "text" }],
    ["a console level that is none", { records: [record(Kind.Write, 0, 6, 0)] }],
    ["a warning of no kind", { records: [record(Kind.Warn, 0, WARNING_KINDS.length, 0)] }],
    ["a task whose name is not there", { records: [record(Kind.Task, 0, 1, TASK_NAMED + 1)] }],
    ["a resource with which nothing was done", { records: [record(Kind.Resource, 0, 1, RESOURCE_OPERATIONS.length << RESOURCE_DEPTH_BITS)] }],
    ["an end without a reason", { records: [record(Kind.End, 0, 0, 5)] }],
    ["due times of no timers", { dues: [1, 2] }],
    ["a due time that is no number", { records: [record(Kind.TimerSet)], dues: [NaN] }],
    ["half a value", { values: [0] }],
    ["a value beside a record to come", { records: [record(Kind.Suspend)], values: [2, 0] }],
    ["a value that is not there", { records: [record(Kind.Suspend)], values: [0, (ValueRole.Resumed << VALUE_ROLE_SHIFT) | 1] }],
  ])("refuses a batch with %s", (_what, parts) => {
    expect(() => gate().batch(batchWith(parts))).toThrow();
  });

  it("refuses more records than the run may have", () => {
    const open = gate(RECORDS_PER_CHUNK);
    const chunk = Array.from({ length: RECORDS_PER_CHUNK }, () => record(Kind.Suspend));
    open.batch(batchWith({ records: chunk }));
    expect(() => open.batch(batchWith({ firstStep: RECORDS_PER_CHUNK, records: [record(Kind.Suspend)] }))).toThrow("the number of records");
  });
});
