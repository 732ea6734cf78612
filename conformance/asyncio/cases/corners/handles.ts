/** Handles: cancelled before, in the same pass, after they ran; when() of a timer; cancelling twice. */
import * as asyncio from "asyncio";
import { print } from "builtins";

const yn = (b: boolean): string => (b ? "True" : "False");

async function main(): Promise<void> {
  const loop = asyncio.get_running_loop();
  await asyncio.sleep(1);
  const a = loop.call_soon(print, "not called");
  const b = loop.call_soon(print, "b", 1, 2);
  a.cancel();
  print(yn(a.cancelled()), yn(b.cancelled()));
  await asyncio.sleep(0);
  b.cancel();
  print("after it ran", yn(b.cancelled()));
  const d = loop.call_soon(print, "not called either");
  const c = loop.call_soon(print, "c");
  const e = loop.call_soon(() => f.cancel());
  const f = loop.call_soon(print, "cancelled by the one before");
  d.cancel();
  d.cancel();
  await asyncio.sleep(0);
  print(yn(c.cancelled()), yn(d.cancelled()), yn(e.cancelled()), yn(f.cancelled()));
  const t = loop.call_later(1.5, print, "t");
  const u = loop.call_at(2.25, print, "u");
  const v = loop.call_later(-1, print, "v");
  print(`${t.when().toFixed(3)} ${u.when().toFixed(3)} ${v.when().toFixed(3)}`, yn(t.cancelled()));
  print(yn(t instanceof asyncio.Handle), yn(t instanceof asyncio.TimerHandle), yn(b instanceof asyncio.TimerHandle));
  u.cancel();
  await asyncio.sleep(2);
  print(u.when().toFixed(3), yn(u.cancelled()), yn(t.cancelled()));
  t.cancel();
  print(yn(t.cancelled()));
}

asyncio.run(main());
