/** 1,000,000 task switches: 1,000 tasks give way 1,000 times each. */
import * as asyncio from "asyncio";
import { print } from "builtins";

async function worker(): Promise<void> {
  for (let i = 0; i < 1000; i++) {
    await asyncio.sleep(0);
  }
}

async function main(): Promise<void> {
  const tasks = Array.from({ length: 1000 }, () => asyncio.create_task(worker()));
  for (const t of tasks) {
    await t;
  }
  print("done");
}

asyncio.run(main());
