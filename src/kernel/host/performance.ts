/** performance: https://w3c.github.io/hr-time/ , on the virtual clock. Marks and measures are not there. */
import { agent } from "../agent.ts";
import { EPOCH_MS } from "../clock.ts";

export function performanceObject(): object {
  return {
    timeOrigin: EPOCH_MS,
    now: () => agent.clock.read(),
  };
}
