/**
 * What the inner frame does with a message of a worker: rebuild it field by field, count it, or end the worker. Runs in
 * the frame, bundled into its inline script; pure, so that it is tested without one.
 */
import type { Allowance, WorkerReport } from "../protocol.ts";

/** A report with the buffers to transfer. */
export interface Parcel {
  readonly report: WorkerReport;
  readonly buffers: readonly ArrayBuffer[];
}

/** A count of what one worker said, against what it was granted. */
export class RelayMeter {
  #messages = 0;
  #bytes = 0;
  #chars = 0;

  grant(allowance: Allowance): void {
    this.#messages += allowance.messages;
    this.#bytes += allowance.bytes;
    this.#chars += allowance.chars;
  }

  /** Takes one message; "flood" or "invalid" if the worker is to be ended for it. */
  admit(data: unknown): Parcel | "flood" | "invalid" {
    // Counted before it is read: reading a message is what costs.
    if (--this.#messages < 0) return "flood";
    const parcel = rebuild(data);
    if (parcel === null) return "invalid";
    for (const buffer of parcel.buffers) this.#bytes -= buffer.byteLength;
    if ("text" in parcel.report) this.#chars -= parcel.report.text.length;
    return this.#bytes < 0 || this.#chars < 0 ? "flood" : parcel;
  }
}

const MAX_ID_CHARS = 32;

function rebuild(data: unknown): Parcel | null {
  if (typeof data !== "object" || data === null) return null;
  const { t, id, text, firstStep, sites, statements, records, dues, values, ran } = data as Record<string, unknown>;
  if (t === "ready") return { report: { t }, buffers: [] };
  if (typeof id !== "string" || id.length > MAX_ID_CHARS) return null;
  if (t === "started") return { report: { t, id }, buffers: [] };
  if (typeof text !== "string") return null;
  if (t === "compiled" || t === "outcome" || t === "failed") return { report: { t, id, text }, buffers: [] };
  if (t === "header") return isBuffer(sites) ? withExtra({ t, id, text, sites }, [sites], "statements", statements) : null;
  if (t !== "batch" || typeof firstStep !== "number" || !isBuffer(records) || !isBuffer(dues) || !isBuffer(values)) return null;
  return withExtra({ t, id, firstStep, records, text, dues, values }, [records, dues, values], "ran", ran);
}

/** A report with one more buffer, if it is there. The same buffer cannot be transferred twice. */
function withExtra(report: WorkerReport, buffers: readonly ArrayBuffer[], name: "statements" | "ran", extra: unknown): Parcel | null {
  if (extra !== undefined && !isBuffer(extra)) return null;
  const all = extra === undefined ? buffers : [...buffers, extra];
  if (new Set(all).size < all.length) return null;
  return { report: extra === undefined ? report : { ...report, [name]: extra }, buffers: all };
}

/** A plain buffer: not shared, not resizable (one that shrinks later would lie about its length). */
function isBuffer(value: unknown): value is ArrayBuffer {
  return value instanceof ArrayBuffer && !("resizable" in value && value.resizable === true);
}
