/** The one sandbox of the page: opened when it is first needed, told of when it fails. */
import type { Runtime } from "../../sandbox/runtime.ts";
import { runStore } from "../stores/run.ts";

export interface Engine {
  readonly runtime: Runtime;
  readonly TraceModel: typeof import("./engine.ts").TraceModel;
}

let opened: Promise<Engine> | null = null;

/** The sandbox and the trace model. A failure is shown in Problems; the next call tries again. */
export function theEngine(): Promise<Engine> {
  opened ??= open().catch((error: unknown) => {
    opened = null;
    runStore.setState({ sandboxFailure: error instanceof Error ? error.message : String(error) });
    throw error;
  });
  return opened;
}

async function open(): Promise<Engine> {
  const { openRuntime, TraceModel } = await import("./engine.ts");
  const runtime = openRuntime();
  try {
    await runtime.ready;
  } catch (error) {
    runtime.close();
    throw error;
  }
  runStore.setState({ sandboxFailure: null });
  return { runtime, TraceModel };
}
