/** The module while a loop runs: `asyncio.run()` blocks, so its lane waits for the task and goes on when the loop has ended. */
import { agent } from "../agent.ts";
import { beginHandle, enter, flow, suspend } from "./flow.ts";
import { state } from "./state.ts";

/** Runs the loop. `awaited`: id of what the module waits for, 0 if for nothing in particular. */
export function block(awaited: number, run: () => void): void {
  const lane = state.module;
  if (lane === null || flow.lane !== lane) {
    run();
    return;
  }
  const { site } = agent;
  lane.awaitSite = site;
  suspend(awaited);
  agent.running = 0;
  agent.ended = -1;
  try {
    run();
  } finally {
    beginHandle(0, agent.recorder.step - 1);
    enter(lane, undefined, false);
    agent.site = site;
  }
}
