/** break, continue and return out of nested `async for`: which generators close, and when; an error in a closing generator stays there. */
import * as asyncio from "asyncio";
import { ValueError, print } from "builtins";

function now(): string {
  return asyncio.get_running_loop().time().toFixed(3);
}

async function* numbers(name: string, n: number): AsyncGenerator<number, void> {
  try {
    for (let i = 0; i < n; i++) {
      await asyncio.sleep(0.25);
      yield i;
    }
    print(name, "exhausted", now());
  } finally {
    print(name, "closes", now(), asyncio.current_task()!.get_name());
  }
}

async function find(wanted: number): Promise<string> {
  for await (const i of numbers(`outer ${wanted}`, 3)) {
    for await (const j of numbers(`inner ${wanted}.${i}`, 3)) {
      if (i * 10 + j === wanted) {
        return `found ${i} ${j}`;
      }
      if (j > i) {
        break;
      }
    }
  }
  return "nothing";
}

async function skipping(): Promise<number> {
  let total = 0;
  for await (const i of numbers("skipping", 5)) {
    if (i % 2 === 0) {
      continue;
    }
    try {
      total += i;
    } finally {
      total += 100;
    }
  }
  return total;
}

async function main(): Promise<void> {
  print(await find(11), now());
  await asyncio.sleep(1);
  print(await find(99), now());
  await asyncio.sleep(1);
  print(await skipping(), now());
  try {
    for await (const i of numbers("fails", 5)) {
      throw new ValueError(`at ${i}`);
    }
  } catch (e) {
    if (!(e instanceof ValueError)) throw e;
    print(e.message, now());
  }
  await asyncio.sleep(1);
  const t = asyncio.create_task(find(22));
  await asyncio.sleep(0.6);
  t.cancel();
  await asyncio.wait([t]);
  print("cancelled", now());
  await asyncio.sleep(1);
}

asyncio.run(main());
