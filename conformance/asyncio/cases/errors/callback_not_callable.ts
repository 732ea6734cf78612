/** What cannot be called fails when the loop calls it, and the exception handler hears of it; None for a time fails at once. */
import * as asyncio from "asyncio";
import { print } from "builtins";

function tell(label: string, fn: () => unknown): void {
  try {
    fn();
    print(label, "fine");
  } catch (e) {
    print(label, (e as Error).constructor.name, (e as Error).message);
  }
}

async function main(): Promise<void> {
  const loop = asyncio.get_running_loop();
  const five: any = 5;
  const none: any = null;
  loop.set_exception_handler((lp, ctx) => print("handler", ctx.exception!.constructor.name));
  tell("call_soon", () => loop.call_soon(five));
  tell("call_later", () => loop.call_later(1, five));
  await asyncio.sleep(2);
  tell("call_later without a delay", () => loop.call_later(none, print));
  tell("call_at without a time", () => loop.call_at(none, print));
  const f = loop.create_future<number>();
  f.add_done_callback(five);
  f.set_result(1);
  await asyncio.sleep(0);
  try {
    loop.set_exception_handler(five);
  } catch (e) {
    if (!(e instanceof TypeError)) throw e;
    print(e.message);
  }
}

asyncio.run(main());
