/** run_until_complete() of a gather made before the loop runs, of a task, of a generator's step; leftovers that start new work. */
import * as asyncio from "asyncio";
import { anext, print } from "builtins";

const yn = (b: boolean): string => (b ? "True" : "False");

async function job(n: number): Promise<number> {
  await asyncio.sleep(n);
  return n;
}

async function* numbers(): AsyncGenerator<number, void> {
  yield 1;
  await asyncio.sleep(1);
  yield 2;
}

async function late(n: number): Promise<void> {
  print("late begins", n);
  await asyncio.sleep(n);
  print("late ends", n);
}

async function restless(): Promise<void> {
  try {
    await asyncio.sleep(10);
  } finally {
    print("restless", asyncio.all_tasks().size);
    asyncio.create_task(late(0));
    asyncio.create_task(late(1));
  }
}

async function main(): Promise<void> {
  asyncio.create_task(restless());
  await asyncio.sleep(1);
}

const loop = asyncio.new_event_loop();
asyncio.set_event_loop(loop);
const g = asyncio.gather(job(2), job(1));
print(yn(g.done()), yn(g.get_loop() === loop));
print(loop.run_until_complete(g).map((x) => x.toFixed(1)).join(", "), loop.time().toFixed(3));
const t = loop.create_task(job(0.5));
print(loop.run_until_complete(t).toFixed(1), yn(loop.run_until_complete(t) === 0.5), yn(t.done()));
const n = numbers();
print(loop.run_until_complete(anext(n)), loop.run_until_complete(anext(n)), loop.time().toFixed(3));
loop.run_until_complete(n.aclose());
loop.close();
asyncio.set_event_loop(null);
asyncio.run(main());
const runner = new asyncio.Runner().__enter__();
async function cancelled(): Promise<void> {
  asyncio.current_task()!.cancel("itself");
  await asyncio.sleep(1);
}
try {
  runner.run(cancelled());
} catch (e) {
  if (!(e instanceof asyncio.CancelledError)) throw e;
  print("runner:", e.message);
}
print(runner.run(job(1)).toFixed(1));
runner.__exit__();
