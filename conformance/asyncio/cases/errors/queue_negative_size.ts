/** A queue of negative size has no limit, and says the size it was given. */
import * as asyncio from "asyncio";
import { print } from "builtins";

const yn = (b: boolean): string => (b ? "True" : "False");

async function main(): Promise<void> {
  for (const kind of [asyncio.Queue, asyncio.LifoQueue, asyncio.PriorityQueue]) {
    const q = new kind(-1);
    print(kind.name, q.maxsize, yn(q.full()), yn(q.empty()));
    for (const i of [2, 1, 3]) {
      await q.put(i);
    }
    print(q.qsize(), yn(q.full()), await q.get(), q.get_nowait(), await q.get());
    try {
      q.get_nowait();
    } catch (e) {
      if (!(e instanceof asyncio.QueueEmpty)) throw e;
      print(e.constructor.name, yn(e.message === ""));
    }
  }
  const full = new asyncio.Queue(1);
  full.put_nowait(1);
  try {
    full.put_nowait(2);
  } catch (e) {
    if (!(e instanceof asyncio.QueueFull)) throw e;
    print(e.constructor.name, yn(e.message === ""));
  }
}

asyncio.run(main());
