/** task_done() more often than there were items is a ValueError; join() with nothing open does not wait. */
import * as asyncio from "asyncio";
import { ValueError, print } from "builtins";

const yn = (b: boolean): string => (b ? "True" : "False");

async function main(): Promise<void> {
  const q = new asyncio.Queue<number>();
  await q.join();
  try {
    q.task_done();
  } catch (e) {
    if (!(e instanceof ValueError)) throw e;
    print(e.message);
  }
  await q.put(1);
  q.task_done();
  print("done before it was got", q.qsize());
  await q.join();
  try {
    q.task_done();
  } catch (e) {
    if (!(e instanceof ValueError)) throw e;
    print(e.message);
  }
  print(q.get_nowait());
  await q.put(2);
  const waiting = asyncio.create_task(q.join());
  await asyncio.sleep(0);
  print("waiting", yn(waiting.done()));
  q.task_done();
  print("woken", yn(waiting.done()));
  await q.put(3);
  await asyncio.sleep(0);
  print("an item came between", yn(waiting.done()));
  waiting.cancel();
}

asyncio.run(main());
