/** as_completed() is a generator: nothing becomes a task, and no timeout begins, before the first step. */
import * as asyncio from "asyncio";
import { TimeoutError, print } from "builtins";

function now(): string {
  return asyncio.get_running_loop().time().toFixed(3);
}

async function job(n: number): Promise<number> {
  print("job", n, now());
  await asyncio.sleep(n);
  return n;
}

async function main(): Promise<void> {
  const cs = [job(3), job(1), job(2)];
  const it = asyncio.as_completed(cs, { timeout: 2.5 });
  await asyncio.sleep(1);
  print("not begun", now(), asyncio.all_tasks().size);
  const first = it.next().value as Promise<number>;
  print("begun", asyncio.all_tasks().size);
  print(await first, now());
  for (const c of it) {
    try {
      print(await c, now());
    } catch (e) {
      if (!(e instanceof TimeoutError)) throw e;
      print("timeout", now(), e.message === "" ? "True" : "False");
    }
  }
  print("left", asyncio.all_tasks().size);
  await asyncio.sleep(1);
  print("run on", asyncio.all_tasks().size);
}

asyncio.run(main());
