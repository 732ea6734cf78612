/** wait() and as_completed(): a future in place of a list, a return_when that does not exist, an empty list. */
import * as asyncio from "asyncio";
import { ValueError, print } from "builtins";

const yn = (b: boolean): string => (b ? "True" : "False");

async function job(n: number): Promise<number> {
  return n;
}

async function main(): Promise<void> {
  const t: any = asyncio.create_task(job(1));
  try {
    await asyncio.wait(t);
  } catch (e) {
    if (!(e instanceof TypeError)) throw e;
    print(e.message);
  }
  const wrong: any = "SOME_COMPLETED";
  try {
    await asyncio.wait([t], { return_when: wrong });
  } catch (e) {
    if (!(e instanceof ValueError)) throw e;
    print(e.message);
  }
  try {
    await asyncio.wait(new Set<asyncio.Task<number>>());
  } catch (e) {
    if (!(e instanceof ValueError)) throw e;
    print(e.message);
  }
  const it = asyncio.as_completed(t);
  try {
    it.next();
  } catch (e) {
    if (!(e instanceof TypeError)) throw e;
    print(e.message);
  }
  print("nothing:", [...asyncio.as_completed([])].length);
  const c: any = job(2);
  try {
    await asyncio.wait([t, c]);
  } catch (e) {
    if (!(e instanceof TypeError)) throw e;
    print(e.message);
  }
  print(await c, yn(t.done()));
  const [done, pending] = await asyncio.wait([t, t, t]);
  print(done.size, pending.size);
}

asyncio.run(main());
