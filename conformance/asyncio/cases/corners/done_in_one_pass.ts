/** FIRST_COMPLETED tells all that ended by the time the waiter runs; as_completed() passes on a cancellation. */
import * as asyncio from "asyncio";
import { print } from "builtins";

async function after(n: number, text: string): Promise<string> {
  for (let i = 0; i < n; i++) {
    await asyncio.sleep(0);
  }
  return text;
}

async function main(): Promise<void> {
  const ts = ([[3, "a"], [1, "b"], [1, "c"], [2, "d"], [5, "e"]] as [number, string][]).map(([n, t]) => asyncio.create_task(after(n, t)));
  let pending = new Set(ts);
  while (pending.size > 0) {
    let done: Set<asyncio.Task<string>>;
    [done, pending] = await asyncio.wait(pending, { return_when: asyncio.FIRST_COMPLETED });
    print([...done].map((t) => t.result()).sort().join(", "), pending.size);
  }
  const us = ([[2, "x"], [9, "y"], [1, "z"]] as [number, string][]).map(([n, t]) => asyncio.create_task(after(n, t)));
  asyncio.get_running_loop().call_soon(() => us[1]!.cancel("y goes"));
  for (const c of asyncio.as_completed(us)) {
    try {
      print(await c);
    } catch (e) {
      if (!(e instanceof asyncio.CancelledError)) throw e;
      print("cancelled", e.message, asyncio.current_task()!.cancelling());
    }
  }
}

asyncio.run(main());
