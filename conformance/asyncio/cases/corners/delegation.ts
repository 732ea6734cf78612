/** A generator that passes another one on; what it catches, what it sends on, and what closing the outer one does to the inner. */
import * as asyncio from "asyncio";
import { ValueError, anext, print } from "builtins";

function now(): string {
  return asyncio.get_running_loop().time().toFixed(3);
}

async function* inner(name: string): AsyncGenerator<string, void> {
  try {
    for (let i = 0; i < 3; i++) {
      yield `${name}${i}`;
      await asyncio.sleep(0.5);
    }
  } finally {
    print("inner", name, "closes", now());
  }
}

async function* outer(): AsyncGenerator<string, void> {
  try {
    yield "first";
    yield* inner("a");
    yield* inner("b");
  } finally {
    print("outer closes", now());
  }
}

async function main(): Promise<void> {
  const all: string[] = [];
  for await (const x of outer()) {
    all.push(x);
  }
  print(all.join(", "), now());
  const g = outer();
  print(await anext(g), await anext(g));
  await g.aclose();
  print("closed", now());
  await asyncio.sleep(1);
  const h = outer();
  print(await anext(h), await anext(h));
  try {
    await h.athrow(new ValueError("thrown in"));
  } catch (e) {
    if (!(e instanceof ValueError)) throw e;
    print(e.message, now());
  }
  await asyncio.sleep(1);
}

asyncio.run(main());
