/** A coroutine is a value: a function may return one unawaited, a list holds them, a task's result may be one. */
import * as asyncio from "asyncio";
import { print } from "builtins";

const yn = (b: boolean): string => (b ? "True" : "False");

async function job(n: number): Promise<number> {
  print("job", n);
  await asyncio.sleep(n);
  return n;
}

async function gives(): Promise<any> {
  print("gives");
  return job(1);
}

async function main(): Promise<void> {
  const c: any = await gives();
  print(yn(asyncio.iscoroutine(c)));
  print(await c);
  const t = asyncio.create_task(gives());
  const d: any = await t;
  print(yn(asyncio.iscoroutine(d)), yn(asyncio.iscoroutine(t.result())), await d);
  const cs = [3, 2].map((i) => job(i));
  print("none began");
  for (const x of cs.reverse()) {
    print(await x, asyncio.get_running_loop().time().toFixed(3));
  }
  const f = asyncio.get_running_loop().create_future<any>();
  f.set_result(job(0));
  const inner: any = await f;
  print(yn(asyncio.iscoroutine(inner)), await inner);
  const q = new asyncio.Queue<any>();
  await q.put(job(4));
  const e: any = await q.get();
  print(await e);
}

asyncio.run(main());
