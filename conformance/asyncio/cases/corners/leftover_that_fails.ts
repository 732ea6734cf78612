/** A leftover task that fails while asyncio.run cancels it is told to the exception handler; one that refuses to end is waited for. */
import * as asyncio from "asyncio";
import { RuntimeError, print } from "builtins";

function handler(loop: asyncio.AbstractEventLoop, ctx: asyncio.ExceptionContext): void {
  print("handler:", ctx.message, "|", ctx.exception!.constructor.name, ctx.task!.get_name());
}

async function fails(text: string): Promise<void> {
  try {
    await asyncio.sleep(10);
  } finally {
    throw new RuntimeError(text);
  }
}

async function stubborn(): Promise<void> {
  try {
    await asyncio.sleep(10);
  } catch (e) {
    if (!(e instanceof asyncio.CancelledError)) throw e;
    await asyncio.sleep(3);
    print("stubborn ends", asyncio.get_running_loop().time().toFixed(3));
  }
}

async function last(): Promise<void> {
  print("begins in the last pass of the run");
  await asyncio.sleep(10);
  print("not reached");
}

async function main(): Promise<string> {
  asyncio.get_running_loop().set_exception_handler(handler);
  asyncio.create_task(fails("one"), { name: "one" });
  asyncio.create_task(stubborn());
  asyncio.create_task(fails("two"), { name: "two" });
  await asyncio.sleep(1);
  asyncio.create_task(last());
  return "main's result";
}

print(asyncio.run(main()));
