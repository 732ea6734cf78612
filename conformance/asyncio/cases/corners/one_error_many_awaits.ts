/** A failed task gives the same error object to everybody; a cancelled one a new CancelledError to all but the first. */
import * as asyncio from "asyncio";
import { ValueError, print } from "builtins";

const yn = (b: boolean): string => (b ? "True" : "False");

async function fail(): Promise<void> {
  await asyncio.sleep(1);
  throw new ValueError("once");
}

async function look(t: asyncio.Task<void>, seen: Error[]): Promise<void> {
  try {
    await t;
  } catch (e) {
    seen.push(e as Error);
  }
}

async function main(): Promise<void> {
  const seen: Error[] = [];
  const t = asyncio.create_task(fail());
  await asyncio.gather(look(t, seen), look(t, seen));
  await look(t, seen);
  print(seen.length, yn(seen[0] === seen[1]), yn(seen[0] === seen[2]), yn(seen[0] === t.exception()));
  try {
    t.result();
  } catch (e) {
    if (!(e instanceof ValueError)) throw e;
    print(yn(e === seen[0]));
  }
  const gone: Error[] = [];
  const u = asyncio.create_task(fail());
  const looks = [0, 1].map(() => asyncio.create_task(look(u, gone)));
  await asyncio.sleep(0);
  u.cancel("away");
  await asyncio.wait(looks);
  await look(u, gone);
  print(gone.length, yn(gone[0] === gone[1]), yn(gone[1] === gone[2]), gone.map((e) => e.message).join(", "));
}

asyncio.run(main());
