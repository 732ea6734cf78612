/** anext() with and without a default, over generators and classes; __aiter__ that is a generator; a default of None. */
import * as asyncio from "asyncio";
import { StopAsyncIteration, aiter, anext, print } from "builtins";

const yn = (b: boolean): string => (b ? "True" : "False");

async function* two(): AsyncGenerator<number, void> {
  yield 1;
  await asyncio.sleep(1);
  yield 2;
}

class Countdown {
  n: number;

  constructor(n: number) {
    this.n = n;
  }

  __aiter__(): Countdown {
    return this;
  }

  async __anext__(): Promise<number> {
    await asyncio.sleep(0.5);
    if (this.n === 0) {
      throw new StopAsyncIteration();
    }
    this.n -= 1;
    return this.n;
  }
}

class Box {
  asked = 0;

  async *__aiter__(): AsyncGenerator<string, void> {
    this.asked += 1;
    for (const s of ["a", "b"]) {
      yield `${s}${this.asked}`;
    }
  }
}

async function main(): Promise<void> {
  const g = two();
  print(await anext(g), await anext(g, 9), await anext(g, 9), yn((await anext(g, null)) === null));
  try {
    await anext(g);
  } catch (e) {
    if (!(e instanceof StopAsyncIteration)) throw e;
    print("end", yn(e.message === ""));
  }
  const c = new Countdown(2);
  print(await anext(c), await anext(aiter(c)), await anext(c, "over"), asyncio.get_running_loop().time().toFixed(3));
  const box = new Box();
  for (let i = 0; i < 2; i++) {
    for await (const s of aiter(box)) {
      print(s, { end: " " });
    }
  }
  print(box.asked);
  const it = aiter(two());
  print(await anext(it));
  for await (const x of it) {
    print("the rest", x);
  }
  const n = anext(new Countdown(1), 5);
  print("nothing yet", asyncio.get_running_loop().time().toFixed(3));
  print(await n, asyncio.get_running_loop().time().toFixed(3));
}

asyncio.run(main());
