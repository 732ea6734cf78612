/** In which context things run: callbacks and timers in that of who made them, the exception handler in none of a task's, closing generators in a copy. */
import * as asyncio from "asyncio";
import { ValueError, print } from "builtins";
import { async_with } from "contextlib";
import { ContextVar } from "contextvars";

const cv = new ContextVar<string>("cv", { default: "unset" });

async function* closing(): AsyncGenerator<number, void> {
  try {
    yield 1;
    yield 2;
  } finally {
    print("generator closes in", cv.get());
    cv.set("the closer's");
  }
}

async function leave(): Promise<void> {
  cv.set("leaver");
  for await (const x of closing()) {
    break;
  }
}

async function main(): Promise<void> {
  const loop = asyncio.get_running_loop();
  cv.set("main");
  function handler(lp: asyncio.AbstractEventLoop, ctx: asyncio.ExceptionContext): void {
    print("handler in", cv.get());
  }
  loop.set_exception_handler(handler);
  function bad(): void {
    cv.set("bad");
    throw new ValueError("x");
  }
  loop.call_soon(bad);
  loop.call_soon(() => print("callback in", cv.get()));
  loop.call_later(1, () => print("timer in", cv.get()));
  loop.call_exception_handler({ message: "by hand" });
  cv.set("main later");
  await asyncio.sleep(2);
  await asyncio.create_task(leave());
  await asyncio.sleep(0);
  await asyncio.sleep(0);
  print("main in", cv.get());
  async function coroutine(): Promise<void> {
    cv.set("set by a coroutine");
  }
  await coroutine();
  print("awaited:", cv.get());
  await asyncio.wait_for(coroutine(), null);
  await asyncio.gather(setter("gathered"));
  print("gathered:", cv.get());
  await asyncio.wait_for(setter("limited"), 5);
  print("limited:", cv.get());
  await asyncio.shield(setter("shielded"));
  print("shielded:", cv.get());
  await async_with(asyncio.timeout(5), async () => {
    cv.set("in the block");
  });
  print("after the block:", cv.get());
}

async function setter(text: string): Promise<void> {
  cv.set(text);
}

asyncio.run(main());
print("outside:", cv.get());
