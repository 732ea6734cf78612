/** `--trace`: the run as a Chrome trace, written as a stream, so that a long run needs no string of its whole length. */
import { createWriteStream } from "node:fs";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { chromeTrace } from "../trace/export/chrome.ts";
import type { TraceView } from "../trace/model/view.ts";

/** Writes `view` to `path`; rejects with the system's error. */
export async function writeChromeTrace(view: TraceView, path: string): Promise<void> {
  await pipeline(Readable.from(chromeTrace(view)), createWriteStream(path));
}
