/** What asyncio keeps for the whole process: in CPython the module-level variables of events.py and tasks.py; here one object a run. */
import type { WarningKind } from "../../trace/format.ts";
import { LiveList } from "../live-list.ts";
import { SafeSet, Uint32ArrayCtor, append } from "../primordials.ts";
import { resetContext } from "./context.ts";
import type { Future } from "./future.ts";
import type { Lane } from "./lane.ts";
import type { EventLoop } from "./loop.ts";
import type { Text } from "./places.ts";

/** Something that Python would tell on standard error. */
export interface Note {
  readonly kind: WarningKind;
  readonly message: string;
  readonly site: number;
  /** Id of the coroutine, 0 if none. */
  readonly coroutine: number;
  /** The error that it tells of, for its line. */
  readonly error?: unknown;
}

class AsyncioState {
  /** events._running_loop */
  runningLoop: EventLoop | null = null;
  /** The policy's loop of this thread, and whether set_event_loop() was ever called. */
  currentLoop: EventLoop | null = null;
  wasLoopSet = false;
  /** tasks._task_name_counter */
  taskCount = 0;
  readonly loops: EventLoop[] = [];
  /** Coroutine objects that never ran so far. */
  readonly unawaited = new LiveList();
  /** Futures whose exception nobody has asked for. */
  readonly unretrieved = new SafeSet<Future>();
  readonly notes: Note[] = [];
  /** The module's lane, which waits while a loop runs. */
  module: Lane | null = null;
  /** Index of the first library function in the trace's functions. */
  libraryOffset = 0;
  /** The snippet, for messages that name places. */
  text: Text = { source: "", sites: new Uint32ArrayCtor(0) };
}

export let state = new AsyncioState();

/** A run begins. */
export function beginState(text: Text, libraryOffset: number): void {
  state = new AsyncioState();
  state.text = text;
  state.libraryOffset = libraryOffset;
  resetContext();
}

export function note(one: Note): void {
  append(state.notes, one);
}
