/** Cancelling one of two tasks that await the same future cancels the future, and so the other task too. */
import * as asyncio from "asyncio";
import { print } from "builtins";

const yn = (b: boolean): string => (b ? "True" : "False");

async function wait_for_it(name: string, f: asyncio.Future<number>): Promise<void> {
  try {
    print(name, await f);
  } catch (e) {
    if (!(e instanceof asyncio.CancelledError)) throw e;
    print(name, "cancelled", e.message, asyncio.current_task()!.cancelling());
  }
}

async function main(): Promise<void> {
  const f = asyncio.get_running_loop().create_future<number>();
  const a = asyncio.create_task(wait_for_it("a", f));
  const b = asyncio.create_task(wait_for_it("b", f));
  await asyncio.sleep(0);
  print(yn(a.cancel("only a")), yn(f.cancelled()), yn(f.done()));
  await asyncio.wait([a, b]);
  print(yn(a.cancelled()), yn(b.cancelled()));
  const g = asyncio.get_running_loop().create_future<number>();
  const c = asyncio.create_task(wait_for_it("c", asyncio.shield(g)));
  const d = asyncio.create_task(wait_for_it("d", asyncio.shield(g)));
  await asyncio.sleep(0);
  c.cancel("only c");
  await asyncio.sleep(0);
  g.set_result(5);
  await asyncio.wait([c, d]);
}

asyncio.run(main());
