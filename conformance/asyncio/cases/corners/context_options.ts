/** A context given to a task, to a group's task and to a done callback is used as it is, not copied. */
import * as asyncio from "asyncio";
import { print } from "builtins";
import { async_with } from "contextlib";
import { Context, ContextVar, copy_context } from "contextvars";

const yn = (b: boolean): string => (b ? "True" : "False");

const cv = new ContextVar<string>("cv", { default: "unset" });
const other = new ContextVar<number>("other");

async function put(text: string): Promise<string> {
  const before = cv.get();
  cv.set(text);
  return before;
}

async function main(): Promise<void> {
  const ctx = copy_context();
  print(await asyncio.create_task(put("one"), { context: ctx }), ctx.get(cv)!, cv.get());
  print(await asyncio.create_task(put("two"), { context: ctx }), ctx.get(cv)!);
  print(await asyncio.get_running_loop().create_task(put("three"), { context: ctx }), ctx.get(cv)!);
  await async_with(new asyncio.TaskGroup(), async (tg) => {
    tg.create_task(put("four"), { context: ctx });
    tg.create_task(put("five"));
  });
  print(ctx.get(cv)!, cv.get());
  const f = asyncio.get_running_loop().create_future<number>();
  f.add_done_callback((x) => print("callback", cv.get()), { context: ctx });
  f.add_done_callback((x) => print("callback", cv.get()));
  cv.set("main's");
  f.set_result(1);
  await asyncio.sleep(0);
  print(yn(ctx.has(cv)), yn(ctx.has(other)), yn(ctx.get(other) == null));
  const empty = new Context();
  print(yn(empty.has(cv)), empty.run(() => cv.get()), empty.run(put_here, "six"), yn(empty.has(cv)), empty.get(cv)!, empty.copy().get(cv)!);
}

function put_here(text: string): string {
  cv.set(text);
  return cv.get();
}

asyncio.run(main());
