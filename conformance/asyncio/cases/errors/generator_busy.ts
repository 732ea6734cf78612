/** While a generator's step waits, every other request to it is a RuntimeError that names the request. */
import * as asyncio from "asyncio";
import { RuntimeError, ValueError, anext, print } from "builtins";

async function* slow(): AsyncGenerator<number, void, any> {
  for (let i = 0; i < 3; i++) {
    await asyncio.sleep(1);
    yield i;
  }
}

async function tell(label: string, aw: any): Promise<void> {
  try {
    await aw;
    print(label, "fine");
  } catch (e) {
    if (!(e instanceof RuntimeError)) throw e;
    print(label, e.message);
  }
}

async function main(): Promise<void> {
  const g = slow();
  const first = asyncio.create_task(anext(g));
  await asyncio.sleep(0.5);
  await tell("anext", anext(g));
  await tell("asend", g.asend(null));
  await tell("athrow", g.athrow(new ValueError("x")));
  await tell("aclose", g.aclose());
  try {
    for await (const x of g) {
      print("not reached", x);
    }
  } catch (e) {
    if (!(e instanceof RuntimeError)) throw e;
    print("async for", e.message);
  }
  print(await first);
  await g.aclose();
  await tell("aclose again", g.aclose());
}

asyncio.run(main());
