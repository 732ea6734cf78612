/** There is one thread, and all clocks are one; blocking sleep moves it for every loop. */
import * as asyncio from "asyncio";
import { print } from "builtins";
import * as threading from "threading";
import * as time from "time";

const yn = (b: boolean): string => (b ? "True" : "False");

async function tick(): Promise<void> {
  await asyncio.sleep(1);
  print("tick", time.monotonic().toFixed(3), threading.current_thread().name);
}

async function main(): Promise<void> {
  const loop = asyncio.get_running_loop();
  print(yn(threading.current_thread() === threading.main_thread()), threading.main_thread().name);
  const t = asyncio.create_task(tick());
  await asyncio.sleep(0);
  time.sleep(2.5);
  print(`${loop.time().toFixed(3)} ${time.monotonic().toFixed(3)} ${time.perf_counter().toFixed(3)} ${time.time().toFixed(2)}`);
  await t;
  print(yn(asyncio.new_event_loop().time() === loop.time()), yn(loop.time() === time.perf_counter()));
}

time.sleep(0.25);
print(time.time().toFixed(2));
asyncio.run(main());
print(time.monotonic().toFixed(3));
asyncio.run(tick());
