/** A closed loop takes nothing any more; closing it again is fine. */
import * as asyncio from "asyncio";
import { print } from "builtins";

const yn = (b: boolean): string => (b ? "True" : "False");

async function job(): Promise<number> {
  return 1;
}

function tell(label: string, fn: () => unknown): void {
  try {
    fn();
    print(label, "fine");
  } catch (e) {
    print(label, (e as Error).constructor.name, (e as Error).message);
  }
}

const loop = asyncio.new_event_loop();
print(yn(loop.is_closed()), yn(loop.is_running()), loop.run_until_complete(job()));
loop.close();
print(yn(loop.is_closed()));
const c = job();
tell("call_soon", () => loop.call_soon(print, "x"));
tell("call_later", () => loop.call_later(1, print, "x"));
tell("call_at", () => loop.call_at(1, print, "x"));
tell("create_task", () => loop.create_task(c));
tell("run_until_complete", () => loop.run_until_complete(c));
tell("run_forever", () => loop.run_forever());
tell("stop", () => loop.stop());
tell("create_future", () => loop.create_future());
const f = loop.create_future<number>();
f.add_done_callback((x) => print("never"));
tell("set_result with a callback", () => f.set_result(1));
tell("close", () => loop.close());
print(loop.time().toFixed(3));
