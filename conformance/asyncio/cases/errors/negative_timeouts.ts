/** Negative times are past ones: they fire as soon as they can, and nothing complains. */
import * as asyncio from "asyncio";
import { TimeoutError, print } from "builtins";
import { async_with } from "contextlib";

function now(): string {
  return asyncio.get_running_loop().time().toFixed(3);
}

async function quick(): Promise<string> {
  print("quick runs");
  return "done";
}

async function main(): Promise<void> {
  const loop = asyncio.get_running_loop();
  await asyncio.sleep(1);
  print("slept", await asyncio.sleep(-5, "result"), now());
  loop.call_later(-1, print, "call_later");
  loop.call_at(-7, print, "call_at");
  loop.call_soon(print, "call_soon");
  await asyncio.sleep(0);
  print("one pass");
  await asyncio.sleep(0);
  try {
    await asyncio.wait_for(quick(), -1);
  } catch (e) {
    if (!(e instanceof TimeoutError)) throw e;
    print("wait_for", e.message === "" ? "True" : "False", now());
  }
  const ready = loop.create_future<string>();
  ready.set_result("ready");
  print("wait_for", await asyncio.wait_for(ready, -1));
  const t = asyncio.create_task(asyncio.sleep(3, "slow"));
  const [done, pending] = await asyncio.wait([t], { timeout: -2 });
  print("wait", done.size, pending.size, now());
  try {
    await async_with(asyncio.timeout(-1), async (cm) => {
      print("body begins", cm.when()!.toFixed(3));
      await asyncio.sleep(0);
      print("second turn");
      await asyncio.sleep(0);
      print("not reached");
    });
  } catch (e) {
    if (!(e instanceof TimeoutError)) throw e;
    print("timeout", now());
  }
  await async_with(asyncio.timeout(-1), async () => {
    print("a body that does not wait passes");
  });
  await asyncio.sleep(0);
  print("no late cancel");
  for (const c of asyncio.as_completed([t], { timeout: -1 })) {
    try {
      print(await c);
    } catch (e) {
      if (!(e instanceof TimeoutError)) throw e;
      print("as_completed", now());
    }
  }
  print(await t, now());
}

asyncio.run(main());
