/** Which loop runs, and which one is current: Lib/asyncio/events.py of CPython 3.11.7 (the default policy of the main thread). */
import { RuntimeError, raised } from "./exceptions.ts";
import type { EventLoop } from "./loop.ts";
import { state } from "./state.ts";

/** Set by driver.ts: the loop imports what imports this file. */
let makeLoop: () => EventLoop = () => { throw raised(RuntimeError, "no event loop class"); };

export function setLoopClass(make: () => EventLoop): void {
  makeLoop = make;
}

export function newEventLoop(): EventLoop {
  return makeLoop();
}

export function getRunningLoop(): EventLoop {
  if (state.runningLoop === null) throw raised(RuntimeError, "no running event loop");
  return state.runningLoop;
}

/** The running loop, else the current one, made when set_event_loop() was never called. */
export function getEventLoop(): EventLoop {
  if (state.runningLoop !== null) return state.runningLoop;
  if (state.currentLoop === null && !state.wasLoopSet) setEventLoop(newEventLoop());
  if (state.currentLoop === null) throw raised(RuntimeError, "There is no current event loop in thread 'MainThread'.");
  return state.currentLoop;
}

export function setEventLoop(loop: EventLoop | null): void {
  state.wasLoopSet = true;
  state.currentLoop = loop;
}
