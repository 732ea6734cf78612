/** gather() of nothing is a future that is done already, and cannot be cancelled. */
import * as asyncio from "asyncio";
import { print } from "builtins";

const yn = (b: boolean): string => (b ? "True" : "False");

async function other(): Promise<void> {
  print("other runs");
}

async function main(): Promise<void> {
  const f = asyncio.gather();
  print(yn(f.done()), yn(f.cancel()), yn(f.cancelled()));
  asyncio.create_task(other());
  print((await f).length, "without a turn");
  const g = asyncio.gather({ return_exceptions: true });
  print(yn(g.done()), (await g).length);
  g.add_done_callback((x) => print("called back", x.result().length));
  await asyncio.sleep(0);
  print((await asyncio.wait_for(asyncio.gather(), 1)).length);
}

asyncio.run(main());
