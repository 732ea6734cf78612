/** A number where a coroutine or an awaitable belongs is refused by each function in its own words. */
import * as asyncio from "asyncio";
import { print } from "builtins";
import { async_with } from "contextlib";

function tell(label: string, fn: () => unknown): void {
  try {
    fn();
    print(label, "fine");
  } catch (e) {
    print(label, (e as Error).constructor.name, (e as Error).message);
  }
}

async function main(): Promise<void> {
  const five = 5 as any;
  const loop = asyncio.get_running_loop();
  tell("create_task", () => asyncio.create_task(five));
  tell("loop.create_task", () => loop.create_task(five));
  tell("Task", () => new asyncio.Task(five));
  tell("ensure_future", () => asyncio.ensure_future(five));
  tell("gather", () => asyncio.gather(five));
  tell("shield", () => asyncio.shield(five));
  const future = loop.create_future() as any;
  try {
    asyncio.create_task(future);
  } catch (e) {
    if (!(e instanceof TypeError)) throw e;
    print("create_task of a future", e.constructor.name);
  }
  await async_with(new asyncio.TaskGroup(), async (tg) => {
    tell("TaskGroup.create_task", () => tg.create_task(five));
  });
  try {
    await asyncio.wait_for(five, 1);
  } catch (e) {
    if (!(e instanceof TypeError)) throw e;
    print("wait_for", e.message);
  }
  try {
    for (const c of asyncio.as_completed([five])) {
      await c;
    }
  } catch (e) {
    if (!(e instanceof TypeError)) throw e;
    print("as_completed", e.message);
  }
}

asyncio.run(main());
const nothing = 5 as any;
tell("run", () => asyncio.run(nothing));
const runner = new asyncio.Runner();
tell("Runner.run", () => runner.run(nothing));
tell("run_until_complete", () => runner.get_loop().run_until_complete(nothing));
runner.close();
