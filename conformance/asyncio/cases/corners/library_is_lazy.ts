/** The library's own coroutines are lazy too: nothing is put, got, acquired or waited for before the await. */
import * as asyncio from "asyncio";
import { RuntimeError, print } from "builtins";

const yn = (b: boolean): string => (b ? "True" : "False");

async function main(): Promise<void> {
  const q = new asyncio.Queue<number>();
  const lock = new asyncio.Lock();
  const put = q.put(1);
  const get = q.get();
  const acquire = lock.acquire();
  const nap = asyncio.sleep(2, "napped");
  print(q.qsize(), yn(lock.locked()), asyncio.all_tasks().size);
  await put;
  print(q.qsize(), await get, q.qsize());
  const t = asyncio.create_task(acquire);
  print(yn(lock.locked()));
  print(yn(await t), yn(lock.locked()));
  await asyncio.sleep(1);
  print(await nap, asyncio.get_running_loop().time().toFixed(3));
  const [a, b, c] = await asyncio.gather(q.get(), q.put(5), asyncio.sleep(1, "c"));
  print(a, yn(b == null), c);
  const limited = asyncio.wait_for(q.get(), 1);
  await asyncio.sleep(3);
  q.put_nowait(7);
  print(await limited, asyncio.get_running_loop().time().toFixed(3));
  try {
    await get;
  } catch (e) {
    if (!(e instanceof RuntimeError)) throw e;
    print(e.message);
  }
}

asyncio.run(main());
