/** Reads what the frame sends. The frame is ours; it is read like a stranger's, since a stranger's code runs beside it. */
import { MAX_DETAIL_CHARS } from "../limits.ts";
import { GONE_REASONS, type FrameReport, type WorkerReport } from "../protocol.ts";
import { Unexpected, buffer, count, oneOf, record, text } from "./shape.ts";

const ID = text(32);
/** The relay counts characters; here only the type matters. */
const ANY_TEXT = text(Number.MAX_SAFE_INTEGER);

/** A report of which the worker's part is not read yet. */
export type UnreadReport = Exclude<FrameReport, { t: "said" }> | { readonly t: "said"; readonly worker: number; readonly report: unknown };

/** Throws `Unexpected`. */
export function readFrameReport(data: unknown): UnreadReport {
  const from = record(data, "report");
  const t = oneOf("said" as const, "gone" as const, "pong" as const)(from["t"], "report.t");
  if (t === "pong") return { t, beat: count()(from["beat"], "beat") };
  const worker = count()(from["worker"], "worker");
  if (t === "said") return { t, worker, report: from["report"] };
  return { t, worker, reason: oneOf(...GONE_REASONS)(from["reason"], "reason"), detail: text(MAX_DETAIL_CHARS)(from["detail"], "detail") };
}

/** Throws `Unexpected`: the worker is then to be ended. */
export function readWorkerReport(data: unknown): WorkerReport {
  const from = record(data, "worker report");
  const { t } = from;
  if (t === "ready") return { t };
  const id = ID(from["id"], "id");
  if (t === "started") return { t, id };
  const said = ANY_TEXT(from["text"], "text");
  if (t === "compiled" || t === "outcome" || t === "failed") return { t, id, text: said };
  if (t === "header") return { t, id, text: said, sites: buffer(4)(from["sites"], "sites"), ...optional("statements", 8, from) };
  if (t !== "batch") throw new Unexpected("a report of no kind");
  return {
    t, id, text: said,
    firstStep: count()(from["firstStep"], "firstStep"),
    records: buffer(4)(from["records"], "records"),
    dues: buffer(8)(from["dues"], "dues"),
    values: buffer(4)(from["values"], "values"),
    ...optional("ran", 1, from),
  };
}

/** A buffer of whole elements of `bytes` bytes, if it is there. */
function optional<Name extends string>(name: Name, bytes: number, from: Readonly<Record<string, unknown>>): Partial<Record<Name, ArrayBuffer>> {
  return from[name] === undefined ? {} : ({ [name]: buffer(bytes)(from[name], name) } as Record<Name, ArrayBuffer>);
}
