/** What needs a running loop says so outside of one; after asyncio.run there is no current loop either. */
import * as asyncio from "asyncio";
import { print } from "builtins";

async function job(): Promise<number> {
  return 1;
}

async function nothing(): Promise<void> {}

function tell(label: string, fn: () => unknown): void {
  try {
    fn();
    print(label, "fine");
  } catch (e) {
    print(label, (e as Error).constructor.name, (e as Error).message);
  }
}

const c = job();
tell("get_running_loop", () => asyncio.get_running_loop());
tell("create_task", () => asyncio.create_task(c));
tell("current_task", () => asyncio.current_task());
tell("all_tasks", () => asyncio.all_tasks());
tell("timeout", () => asyncio.timeout(1));
tell("timeout_at", () => asyncio.timeout_at(1));
asyncio.run(nothing());
tell("get_event_loop", () => asyncio.get_event_loop());
tell("Future", () => new asyncio.Future());
tell("gather", () => asyncio.gather(c));
tell("gather of nothing", () => asyncio.gather());
const d = job();
tell("ensure_future", () => asyncio.ensure_future(d));
tell("locks need none", () => [new asyncio.Lock(), new asyncio.Event(), new asyncio.Condition(), new asyncio.Semaphore(), new asyncio.Queue(), new asyncio.Barrier(2)]);
asyncio.set_event_loop(asyncio.new_event_loop());
tell("get_event_loop", () => asyncio.get_event_loop());
tell("Future", () => new asyncio.Future());
print(asyncio.get_event_loop().run_until_complete(job()));
