/** What as_completed() gives may be awaited in any order, and as tasks: each takes the next that ends. */
import * as asyncio from "asyncio";
import { ValueError, print } from "builtins";

async function job(n: number): Promise<number> {
  await asyncio.sleep(n);
  if (n === 2) {
    throw new ValueError("two");
  }
  return n;
}

async function show(name: string, c: any): Promise<void> {
  try {
    print(name, await c);
  } catch (e) {
    if (!(e instanceof ValueError)) throw e;
    print(name, "error", e.message);
  }
}

async function main(): Promise<void> {
  const [a, b, c] = asyncio.as_completed([job(3), job(1), job(2)]);
  await show("c", c);
  await asyncio.gather(show("b", b), show("a", a));
  const same = asyncio.create_task(job(1));
  print("twice the same:", [...asyncio.as_completed([same, same])].length);
  await same;
}

asyncio.run(main());
