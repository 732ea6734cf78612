/** A Runner that is closed stays closed; closing twice, or before any run, is fine. */
import * as asyncio from "asyncio";
import { ValueError, print } from "builtins";

const yn = (b: boolean): string => (b ? "True" : "False");

async function job(): Promise<number> {
  return 1;
}

function tell(label: string, fn: () => unknown): void {
  try {
    fn();
    print(label, "fine");
  } catch (e) {
    print(label, (e as Error).constructor.name, (e as Error).message);
  }
}

const r = new asyncio.Runner();
tell("close before any run", () => r.close());
print(r.run(job()));
tell("close", () => r.close());
tell("close again", () => r.close());
const c = job();
tell("run", () => r.run(c));
tell("get_loop", () => r.get_loop());
tell("__enter__", () => r.__enter__());
const s = new asyncio.Runner().__enter__();
const loop = s.get_loop();
print(s.run(job()), yn(s.get_loop() === loop), yn(loop.is_closed()));
s.__exit__();
print(yn(loop.is_closed()));
const t = new asyncio.Runner().__enter__();
try {
  try {
    throw new ValueError("out of the block");
  } finally {
    t.__exit__();
  }
} catch (e) {
  if (!(e instanceof ValueError)) throw e;
  print(e.message);
}
tell("closed by it", () => t.run(c));
