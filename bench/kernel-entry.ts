/** What the kernel's benchmark loads into a worker: compiles and runs a source, and tells how long the run took. */
import { compile } from "../src/compiler/compile.ts";
import { run } from "../src/runner/run.ts";

interface Timing {
  /** Real ms of the run. */
  readonly ms: number;
  readonly outcome: string;
  /** Records made, and bytes of them handed to the sink. */
  readonly steps: number;
  readonly bytes: number;
}

/** Bounds that no workload reaches. */
const BOUNDS = { loop: "auto", maxRecords: 50_000_000, maxSeconds: 120 } as const;

const load = (code: string): unknown => (0, eval)(`(${code}\n)\n//# sourceURL=snippet.ts`) as unknown;

function runOnce(source: string): Timing {
  const result = compile(source);
  if (!result.ok) throw new Error(result.errors[0]?.message);
  let bytes = 0;
  // As in the sandbox, records are handed over, not copied.
  const post = postMessage as (message: unknown, transfer: Transferable[]) => void;
  const batch = ({ records }: { records: Uint32Array }): void => {
    bytes += records.byteLength;
    post({ records }, [records.buffer as ArrayBuffer]);
  };
  const sink = { header: () => undefined, batch };
  const start = performance.now();
  const { outcome, steps } = run(result.program, BOUNDS, sink, { global: self, load, now: performance.now.bind(performance) });
  return { ms: performance.now() - start, outcome, steps, bytes };
}

Object.assign(self, { coroscopeBench: runOnce });
