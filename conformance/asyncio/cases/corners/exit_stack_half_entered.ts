/** A manager that fails to enter leaves the ones before it entered; pop_all() takes them over on success. */
import * as asyncio from "asyncio";
import { OSError, print } from "builtins";
import { AsyncExitStack, async_with } from "contextlib";

const yn = (b: boolean): string => (b ? "True" : "False");

class Room {
  name: string;
  bad: boolean;

  constructor(name: string, bad: boolean = false) {
    this.name = name;
    this.bad = bad;
  }

  async __aenter__(): Promise<Room> {
    await asyncio.sleep(1);
    if (this.bad) {
      throw new OSError("cannot open " + this.name);
    }
    print("open", this.name);
    return this;
  }

  async __aexit__(t: unknown, e: Error | null, tb: unknown): Promise<void> {
    print("close", this.name, e === null ? "none" : e.constructor.name);
  }
}

async function open_all(rooms: Room[]): Promise<AsyncExitStack> {
  return (await async_with(new AsyncExitStack(), async (stack) => {
    for (const room of rooms) {
      await stack.enter_async_context(room);
    }
    return stack.pop_all();
  }))!;
}

async function main(): Promise<void> {
  try {
    await open_all([new Room("a"), new Room("b"), new Room("c", true), new Room("d")]);
  } catch (e) {
    if (!(e instanceof OSError)) throw e;
    print(e.message);
  }
  const held = await open_all([new Room("x"), new Room("y")]);
  print("held", yn(held instanceof AsyncExitStack));
  await async_with(held, async (same) => {
    print("same", yn(same === held));
  });
  const t = asyncio.create_task(open_all([new Room("p"), new Room("q")]));
  await asyncio.sleep(1.5);
  t.cancel();
  try {
    await t;
  } catch (e) {
    if (!(e instanceof asyncio.CancelledError)) throw e;
    print("cancelled", asyncio.get_running_loop().time().toFixed(3));
  }
}

asyncio.run(main());
