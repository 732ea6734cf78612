/**
 * Plain callbacks that the loop runs itself: promise reactions, microtasks, timers' callbacks. Each ends with a Callback
 * record, whose cause tells who queued it. This is the only place where that record is written.
 */
import { Kind } from "../trace/format.ts";
import { agent } from "./agent.ts";

/** Before the callback: it runs as the loop, at no site yet. */
export function enterCallback(): void {
  agent.running = 0;
  agent.site = 0;
  agent.ended = -1;
}

/** After it, and after what it settles is settled: writes the record. `promiseId`: what it settles, 0 for nothing. */
export function leaveCallback(cause: number, promiseId: number): void {
  agent.recorder.push(Kind.Callback, agent.site, 0, cause, promiseId);
}
