/** get_event_loop() makes a loop once, takes one that was set, and inside a run gives the running one. */
import * as asyncio from "asyncio";
import { RuntimeError, print } from "builtins";

const yn = (b: boolean): string => (b ? "True" : "False");

async function which(expected: asyncio.AbstractEventLoop | null): Promise<string> {
  const running = asyncio.get_running_loop();
  return `${yn(asyncio.get_event_loop() === running)} ${yn(running === expected)} ${yn(running.is_running())}`;
}

const first = asyncio.get_event_loop();
print(yn(first === asyncio.get_event_loop()), yn(first.is_running()), yn(first.is_closed()));
print(first.run_until_complete(which(first)));
const second = asyncio.new_event_loop();
print(yn(asyncio.get_event_loop() === first), yn(second === first));
asyncio.set_event_loop(second);
print(yn(asyncio.get_event_loop() === second), first.run_until_complete(which(first)));
const f = new asyncio.Future<number>();
print(yn(f.get_loop() === second));
print(asyncio.run(which(second)));
try {
  asyncio.get_event_loop();
} catch (e) {
  if (!(e instanceof RuntimeError)) throw e;
  print(e.message);
}
asyncio.set_event_loop(second);
print(yn(asyncio.get_event_loop() === second), yn(second.is_closed()));
asyncio.set_event_loop(null);
try {
  asyncio.get_event_loop();
} catch (e) {
  if (!(e instanceof RuntimeError)) throw e;
  print(e.message);
}
