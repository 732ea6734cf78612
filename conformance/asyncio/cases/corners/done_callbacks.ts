/** Done callbacks: counted when removed, once for each time they were added; added while others run; kept out once scheduled. */
import * as asyncio from "asyncio";
import { print } from "builtins";

const yn = (b: boolean): string => (b ? "True" : "False");

async function main(): Promise<void> {
  const loop = asyncio.get_running_loop();
  const f = loop.create_future<number>();
  function a(x: asyncio.Future<number>): void {
    print("a", yn(x === f));
  }
  function b(x: asyncio.Future<number>): void {
    print("b", f.remove_done_callback(c), "scheduled already");
    f.add_done_callback(a);
  }
  function c(x: asyncio.Future<number>): void {
    print("c");
  }
  f.add_done_callback(a);
  f.add_done_callback(b);
  f.add_done_callback(a);
  f.add_done_callback(c);
  f.add_done_callback(a);
  print(f.remove_done_callback(a), f.remove_done_callback(a));
  f.set_result(1);
  print("set");
  await asyncio.sleep(0);
  print("one pass");
  await asyncio.sleep(0);
  print("two passes", f.remove_done_callback(a));
  const g = loop.create_future<number>();
  g.cancel();
  g.add_done_callback((x) => print("added late", yn(x.cancelled())));
  print("not at once");
  await asyncio.sleep(0);
}

asyncio.run(main());
