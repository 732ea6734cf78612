/** Runs the module body under asyncio: a plain function, coroutine 1 of the trace. It is in no loop; `asyncio.run()` blocks it. */
import { Kind } from "../../trace/format.ts";
import { agent, rethrowIfOver } from "../agent.ts";
import { ReflectApply } from "../primordials.ts";
import type { Uncaught } from "../uncaught.ts";
import type { AsyncioDriver } from "./driver.ts";
import { beginHandle, flow } from "./flow.ts";
import { Lane } from "./lane.ts";
import { state } from "./state.ts";

type ModuleBody = (driver: AsyncioDriver, counter: Int32Array) => unknown;

/** What the body throws is reported. Throws only `RunOver`. */
export function executeAsyncioModule(body: ModuleBody, driver: AsyncioDriver, report: (uncaught: Uncaught) => void): void {
  const lane = moduleLane();
  try {
    ReflectApply(body, undefined, [driver, agent.guard.counter]);
    lane.ends(Kind.Return, undefined);
  } catch (error) {
    rethrowIfOver();
    lane.ends(Kind.Throw, error);
    report({ kind: "uncaught-exception", value: error, coroutine: lane.id, site: agent.site, step: agent.ended });
  }
  agent.ended = -1;
  agent.running = 0;
}

function moduleLane(): Lane {
  const id = agent.newId();
  const created = agent.recorder.push(Kind.Create, 0, id, 0, 0);
  const lane = new Lane(id, { functionIndex: 0, functionSite: 0, isLibrary: false }, 0);
  lane.starts(created);
  lane.isStarted = true;
  beginHandle(0, created);
  flow.lane = lane;
  agent.running = id;
  state.module = lane;
  return lane;
}
