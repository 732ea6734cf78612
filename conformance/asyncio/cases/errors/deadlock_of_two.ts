/** Two tasks that wait for each other's lock: nothing can run any more, and no `finally` does. */
import * as asyncio from "asyncio";
import { print } from "builtins";
import { async_with } from "contextlib";

async function both(name: string, first: asyncio.Lock, second: asyncio.Lock): Promise<void> {
  await async_with(first, async () => {
    print(name, "has one", { end: ", " });
    await asyncio.sleep(1);
    try {
      await async_with(second, async () => {
        print("not reached");
      });
    } finally {
      print("no finally");
    }
  });
}

async function main(): Promise<void> {
  const [a, b] = [new asyncio.Lock(), new asyncio.Lock()];
  await asyncio.gather(both("x", a, b), both("y", b, a));
}

asyncio.run(main());
print("not reached");
