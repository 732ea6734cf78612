/** A trace of a format that this reader does not know. */
import { TRACE_VERSION } from "../format.ts";

export class TraceVersionError extends Error {
  override readonly name = "TraceVersionError";
  /** The version that was met. */
  readonly version: unknown;

  constructor(version: unknown) {
    super(`This trace has format version ${String(version)}; this reader knows version ${TRACE_VERSION}.`);
    this.version = version;
  }
}
