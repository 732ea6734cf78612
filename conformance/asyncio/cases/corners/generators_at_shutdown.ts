/** shutdown_asyncgens() closes what is open, each in a task of its own; an error then goes to the exception handler. */
import * as asyncio from "asyncio";
import { OSError, StopAsyncIteration, anext, print } from "builtins";

const yn = (b: boolean): string => (b ? "True" : "False");

const held: AsyncGenerator<string, void>[] = [];

async function* slow(name: string, delay: number): AsyncGenerator<string, void> {
  try {
    yield name;
  } finally {
    print(name, "closing", asyncio.current_task()!.get_name());
    await asyncio.sleep(delay);
    print(name, "closed", asyncio.get_running_loop().time().toFixed(3));
  }
}

async function* breaks(): AsyncGenerator<string, void> {
  try {
    yield "breaks";
  } finally {
    throw new OSError("in finally");
  }
}

function handler(loop: asyncio.AbstractEventLoop, ctx: asyncio.ExceptionContext): void {
  print("handler", ctx.exception!.constructor.name, yn(ctx.asyncgen === held[2]), yn("task" in ctx));
}

async function main(): Promise<void> {
  const loop = asyncio.get_running_loop();
  loop.set_exception_handler(handler);
  held.push(slow("a", 2), slow("b", 1), breaks(), slow("never begun", 1));
  for (const g of held.slice(0, 3)) {
    print(await anext(g));
  }
  await loop.shutdown_asyncgens();
  print("shut down", loop.time().toFixed(3), asyncio.current_task()!.get_name());
  try {
    print(await anext(held[0]!));
  } catch (e) {
    if (!(e instanceof StopAsyncIteration)) throw e;
    print("a is over");
  }
  await loop.shutdown_asyncgens();
  const late = slow("late", 0);
  held.push(late);
  print(await anext(late));
}

asyncio.run(main());
print("end");
