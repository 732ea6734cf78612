/** A generator that has ended is not closed at the end of the run: no task, no passes, unless the module holds it. */
import * as asyncio from "asyncio";
import { print } from "builtins";
import { aclosing, async_with } from "contextlib";

async function* gen(): AsyncGenerator<number, void> {
  yield 1;
  yield 2;
}

function tick(n: number): void {
  print("tick", n);
  if (n < 12) asyncio.get_running_loop().call_soon(tick, n + 1);
}

async function exhausted(): Promise<void> {
  print(asyncio.current_task()!.get_name());
  for await (const x of gen()) void x;
  asyncio.get_running_loop().call_soon(tick, 0);
}

async function closed(): Promise<void> {
  print(asyncio.current_task()!.get_name());
  await async_with(aclosing(gen()), async (g) => {
    for await (const x of g) {
      if (x > 0) break;
    }
  });
  asyncio.get_running_loop().call_soon(tick, 0);
}

const held = gen();

async function held_by_module(): Promise<void> {
  print(asyncio.current_task()!.get_name());
  for await (const x of held) void x;
  asyncio.get_running_loop().call_soon(tick, 0);
}

asyncio.run(exhausted());
asyncio.run(closed());
asyncio.run(held_by_module());
