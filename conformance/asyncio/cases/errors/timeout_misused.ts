/** A Timeout is entered once, moved only while it is open, and needs a task. */
import * as asyncio from "asyncio";
import { RuntimeError, TimeoutError, print } from "builtins";
import { async_with } from "contextlib";

const yn = (b: boolean): string => (b ? "True" : "False");

async function enter(cm: asyncio.Timeout): Promise<void> {
  try {
    await cm.__aenter__();
    print("entered");
  } catch (e) {
    if (!(e instanceof RuntimeError)) throw e;
    print(e.message);
  }
}

function move(cm: asyncio.Timeout): void {
  try {
    cm.reschedule(100);
    print("moved", cm.when()!.toFixed(3));
  } catch (e) {
    if (!(e instanceof RuntimeError)) throw e;
    print(e.message);
  }
}

async function main(): Promise<void> {
  const cm = asyncio.timeout(1);
  move(cm);
  await async_with(cm, async () => {
    await enter(cm);
    move(cm);
  });
  move(cm);
  await enter(cm);
  const late = asyncio.timeout(1);
  try {
    await async_with(late, async () => {
      try {
        await asyncio.sleep(5);
      } finally {
        print("expired", yn(late.expired()));
        move(late);
      }
    });
  } catch (e) {
    if (!(e instanceof TimeoutError)) throw e;
    move(late);
  }
  await enter(late);
  print(yn(late.expired()), yn(cm.expired()));
  const loop = asyncio.get_running_loop();
  const box = asyncio.timeout(1);
  function callback(): void {
    asyncio.ensure_future(enter(box));
  }
  loop.call_soon(callback);
  await asyncio.sleep(0.5);
  print("not in a loop:");
}

asyncio.run(main());
try {
  asyncio.timeout(1);
} catch (e) {
  if (!(e instanceof RuntimeError)) throw e;
  print(e.message);
}
print(new asyncio.Timeout(5).when()!, asyncio.timeout_at(7).when()!);
