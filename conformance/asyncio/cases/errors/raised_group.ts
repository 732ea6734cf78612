/** A group that nobody catches tells how many errors it holds; it comes out after the leftovers are cancelled. */
import * as asyncio from "asyncio";
import { ValueError, print } from "builtins";
import { async_with } from "contextlib";

async function fail(text: string): Promise<void> {
  await asyncio.sleep(1);
  throw new ValueError(text);
}

async function background(): Promise<void> {
  try {
    await asyncio.sleep(10);
  } finally {
    print("background ends");
  }
}

async function main(): Promise<void> {
  asyncio.create_task(background());
  await async_with(new asyncio.TaskGroup(), async (tg) => {
    tg.create_task(fail("a"));
    tg.create_task(fail("b"));
  });
}

asyncio.run(main());
