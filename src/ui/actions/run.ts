/**
 * Run, Stop and Run on. This is the one place where a run begins; its batches go into the trace as they arrive, and the
 * stores hear of them once a frame. The trace of the last run stays in view until the new one has begun: a snippet
 * that does not compile takes nothing away.
 */
import { DEFAULT_RUN_OPTIONS, type LoopChoice, type RunOptions } from "../../runner/outcome.ts";
import type { RunEnd, RunHandle, RunListener } from "../../sandbox/runtime.ts";
import type { TraceView } from "../../trace/model/view.ts";
import { cursorStore } from "../stores/cursor.ts";
import { documentStore, noteLink } from "../stores/document.ts";
import { isRunning, runStore } from "../stores/run.ts";
import { saveRun } from "./draft.ts";
import { frameTask } from "./frame.ts";
import { writeLink } from "./address.ts";
import { theEngine, type Engine } from "./runtime.ts";

/** Counts runs: what an older run still sends is not listened to. */
let serial = 0;
let handle: RunHandle | null = null;

export interface RunRequest {
  /** Bounds and loop; those of the last run unless told. */
  readonly options?: RunOptions;
  /** Leave the cursor where it stands. */
  readonly keepCursor?: boolean;
  /** Leave the address bar alone. */
  readonly silent?: boolean;
}

/** Runs the snippet as it is now. A run in progress is stopped first. */
export async function startRun(request: RunRequest = {}): Promise<void> {
  const mine = ++serial;
  const { text } = documentStore.getState();
  const options = request.options ?? { ...DEFAULT_RUN_OPTIONS, loop: runStore.getState().options.loop };
  runStore.setState({ phase: "starting", options, end: null });
  documentStore.setState({ notice: null });
  if (!request.silent) {
    saveRun(documentStore.getState());
    writeLink(text);
    noteLink(text);
  }
  const engine = await engineOrNull();
  if (mine !== serial) return;
  if (!engine) {
    runStore.setState({ phase: "idle" });
    return;
  }
  handle?.stop();
  handle = engine.runtime.run(text, options, listener(engine, mine, text, request.keepCursor ?? false));
}

async function engineOrNull(): Promise<Engine | null> {
  try {
    return await theEngine();
  } catch {
    return null; // Told by `theEngine`.
  }
}

/** Takes what the run sends, as long as it is the newest one. */
function listener({ TraceModel }: Engine, mine: number, source: string, keepCursor: boolean): RunListener {
  let trace: InstanceType<Engine["TraceModel"]> | null = null;
  const frame = frameTask(() => {
    if (mine === serial && trace) publish(trace, source);
  });
  return {
    header: (header) => {
      trace = new TraceModel(header);
      if (mine === serial) begin(keepCursor);
    },
    batch: (batch) => {
      trace?.append(batch);
      frame.request();
    },
    end: (end) => {
      frame.flush();
      if (mine === serial) finish(end);
    },
  };
}

function begin(keepCursor: boolean): void {
  if (!keepCursor) cursorStore.setState({ step: 0, following: true, playing: false, selection: null, line: null });
  runStore.setState({ phase: "running" });
}

/** Tells the views that the trace has grown, and carries the cursor along. */
function publish(trace: TraceView, source: string): void {
  if (cursorStore.getState().following) cursorStore.setState({ step: trace.length });
  runStore.setState({ trace, source, steps: trace.length, revision: trace.revision });
}

function finish(end: RunEnd): void {
  handle = null;
  const errors = end.kind === "outcome" ? end.outcome.compileErrors : [];
  runStore.setState({ phase: "ended", end, checked: errors });
}

/** Stops the run; the trace so far stays. */
export function stopRun(): void {
  if (handle) handle.stop();
  else if (isRunning(runStore.getState())) cancelStart();
}

/** Stop while the sandbox is still being opened: the run never begins. */
function cancelStart(): void {
  serial++;
  runStore.setState({ phase: "ended", end: { kind: "stopped" } });
}

/** Runs again from the start with the reached bound doubled. Runs are deterministic, so the cursor can stay. */
export function runOn(): Promise<void> {
  const { options } = runStore.getState();
  const doubled = { ...options, maxRecords: options.maxRecords * 2, maxSeconds: options.maxSeconds * 2 };
  cursorStore.setState({ following: false });
  return startRun({ options: doubled, keepCursor: true });
}

/** Which event loop runs the snippet from now on. */
export function chooseLoop(loop: LoopChoice): void {
  runStore.setState((now) => ({ options: { ...now.options, loop } }));
}
