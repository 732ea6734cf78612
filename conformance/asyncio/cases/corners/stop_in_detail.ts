/** stop(): before the run it lets one pass through, in a pass it lets the pass end; a task that was cut goes on in the next run. */
import * as asyncio from "asyncio";
import { RuntimeError, print } from "builtins";

const yn = (b: boolean): string => (b ? "True" : "False");

async function counter(loop: asyncio.AbstractEventLoop): Promise<string> {
  for (let i = 0; i < 4; i++) {
    print("turn", i);
    if (i === 1) {
      loop.stop();
    }
    await asyncio.sleep(0);
  }
  return "counted";
}

const loop = asyncio.new_event_loop();
loop.call_soon(print, "one pass");
loop.call_soon(() => loop.call_soon(print, "left for later"));
loop.call_later(0, print, "a timer that is due");
loop.call_later(1, print, "a timer that is not");
loop.stop();
loop.run_forever();
print("stopped", loop.time().toFixed(3), yn(loop.is_running()));
const t = loop.create_task(counter(loop));
loop.run_forever();
print("stopped by the task", yn(t.done()));
print(loop.run_until_complete(t));
loop.call_soon(() => loop.stop());
loop.call_soon(() => loop.stop());
loop.run_forever();
print("twice is once");
loop.call_later(2, () => loop.stop());
loop.run_forever();
print(loop.time().toFixed(3));
const u = loop.create_task(asyncio.sleep(5));
loop.call_later(1, () => loop.stop());
try {
  loop.run_until_complete(u);
} catch (e) {
  if (!(e instanceof RuntimeError)) throw e;
  print(e.message, yn(u.done()));
}
loop.run_until_complete(u);
print(loop.time().toFixed(3));
loop.close();
