/** The module "time": the virtual clock, in seconds. */
import { agent } from "../kernel/agent.ts";
import { OverflowError, ValueError, raised } from "../kernel/asyncio/exceptions.ts";
import { checkCompared } from "../kernel/asyncio/numbers.ts";
import { EPOCH_MS } from "../kernel/clock.ts";

const MS_PER_SECOND = 1000;

function seconds(): number {
  agent.clock.read();
  return agent.clock.nowSeconds;
}

export const time = {
  time: (): number => EPOCH_MS / MS_PER_SECOND + seconds(),
  monotonic: (): number => seconds(),
  perf_counter: (): number => seconds(),
  /** Blocks: nothing else runs meanwhile. */
  sleep(duration: number): void {
    checkCompared(duration, "<");
    if (duration === Infinity) throw raised(OverflowError, "timestamp too large to convert to C _PyTime_t");
    if (duration < 0) throw raised(ValueError, "sleep length must be non-negative");
    agent.clock.touch();
    agent.clock.advanceToSeconds(agent.clock.nowSeconds + duration);
  },
} as const;
