/** iscoroutine, iscoroutinefunction and isfuture over everything that looks alike. */
import * as asyncio from "asyncio";
import { print } from "builtins";

const yn = (b: boolean): string => (b ? "True" : "False");

async function func(): Promise<number> {
  return 1;
}

async function* generator(): AsyncGenerator<number, void> {
  yield 1;
}

function plain(): number {
  return 1;
}

function returns_one(): Promise<number> {
  return func();
}

class Thing {
  async method(): Promise<number> {
    return 1;
  }
}

function show(name: string, x: unknown): void {
  print(name, yn(asyncio.iscoroutine(x)), yn(asyncio.iscoroutinefunction(x)), yn(asyncio.isfuture(x)));
}

async function main(): Promise<void> {
  const c = func();
  const s = asyncio.sleep(0);
  const r = returns_one();
  const g = generator();
  const n = g.asend(null);
  const t = asyncio.create_task(func());
  show("async function", func);
  show("its coroutine", c);
  show("async generator function", generator);
  show("its generator", g);
  show("function", plain);
  show("function that returns a coroutine", returns_one);
  show("what it returned", r);
  show("method", new Thing().method);
  show("sleep", asyncio.sleep);
  show("sleep's coroutine", s);
  show("task", t);
  show("future", asyncio.get_running_loop().create_future());
  show("gather", asyncio.gather(t));
  show("shield", asyncio.shield(t));
  show("gather()", asyncio.gather);
  show("None", null);
  show("number", 5);
  await asyncio.gather(c, s, r, t);
  await n;
  await g.aclose();
  show("coroutine that is over", c);
}

asyncio.run(main());
