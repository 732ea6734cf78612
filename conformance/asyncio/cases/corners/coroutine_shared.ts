/** Two tasks of one coroutine, a coroutine that awaits itself, and a generator that advances itself. */
import * as asyncio from "asyncio";
import { RuntimeError, ValueError, print } from "builtins";

const box: any[] = [];

async function job(): Promise<string> {
  await asyncio.sleep(1);
  return "job";
}

async function itself(): Promise<void> {
  try {
    await box[0];
  } catch (e) {
    if (!(e instanceof RuntimeError || e instanceof ValueError)) throw e;
    print("itself", e.message);
  }
}

async function inner(): Promise<void> {
  try {
    await box[1];
  } catch (e) {
    if (!(e instanceof RuntimeError || e instanceof ValueError)) throw e;
    print("its caller", e.message);
  }
}

async function outer(): Promise<void> {
  await inner();
}

async function* own(): AsyncGenerator<number, void> {
  yield 1;
  try {
    await box[2].asend(null);
  } catch (e) {
    if (!(e instanceof RuntimeError || e instanceof ValueError)) throw e;
    print("generator", e.message);
  }
  yield 2;
}

async function show(name: string, t: any): Promise<void> {
  try {
    print(name, await t);
  } catch (e) {
    if (!(e instanceof RuntimeError)) throw e;
    print(name, e.message);
  }
}

async function main(): Promise<void> {
  box.push(itself(), outer(), own());
  await box[0];
  await box[1];
  for await (const x of box[2]) {
    print(x as any);
  }
  const c = job();
  const t = asyncio.create_task(c);
  await t;
  const u = asyncio.create_task(c);
  await show("a task of a finished coroutine", u);
}

asyncio.run(main());
