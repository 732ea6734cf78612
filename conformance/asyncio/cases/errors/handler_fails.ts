/** An exception handler that fails itself is not asked about that, and the loop goes on. */
import * as asyncio from "asyncio";
import { KeyError, RuntimeError, ValueError, print } from "builtins";

const yn = (b: boolean): string => (b ? "True" : "False");

function bad(): void {
  throw new ValueError("callback");
}

async function main(): Promise<void> {
  const loop = asyncio.get_running_loop();
  function handler(lp: asyncio.AbstractEventLoop, ctx: asyncio.ExceptionContext): void {
    print("handler", ctx.exception!.message, yn(lp === loop), yn("handle" in ctx), yn("message" in ctx), yn("future" in ctx));
    throw new RuntimeError("handler");
  }
  loop.set_exception_handler(handler);
  loop.call_soon(bad);
  loop.call_soon(print, "next");
  await asyncio.sleep(0);
  loop.call_later(1, bad);
  await asyncio.sleep(1);
  loop.call_exception_handler({ message: "by hand", exception: new KeyError("k") });
  print("on");
}

asyncio.run(main());
