/** What asend(), athrow(), aclose() and __anext__() return is awaited once, like a coroutine. */
import * as asyncio from "asyncio";
import { RuntimeError, ValueError, print } from "builtins";

async function* numbers(): AsyncGenerator<number, void, any> {
  let n = 0;
  while (true) {
    try {
      yield n;
    } catch (e) {
      if (!(e instanceof ValueError)) throw e;
    }
    n += 1;
  }
}

async function twice(label: string, aw: any): Promise<void> {
  for (let i = 0; i < 2; i++) {
    try {
      print(label, await aw);
    } catch (e) {
      print(label, (e as Error).constructor.name, (e as Error).message);
    }
  }
}

async function main(): Promise<void> {
  const g = numbers();
  await twice("__anext__", g.__anext__());
  await twice("asend", g.asend(null));
  await twice("athrow", g.athrow(new ValueError("x")));
  const c = g.aclose();
  await c;
  try {
    await c;
  } catch (e) {
    if (!(e instanceof RuntimeError)) throw e;
    print("aclose", e.message);
  }
  const h = numbers();
  try {
    await h.asend(5);
  } catch (e) {
    if (!(e instanceof TypeError)) throw e;
    print(e.message);
  }
  print(await h.asend(null));
  await h.aclose();
}

asyncio.run(main());
