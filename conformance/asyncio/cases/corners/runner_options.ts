/** Runner: a loop of one's own making, a context of one's own, and an error that leaves it open. */
import * as asyncio from "asyncio";
import { ValueError, print } from "builtins";
import { ContextVar, copy_context } from "contextvars";

const yn = (b: boolean): string => (b ? "True" : "False");

const cv = new ContextVar<string>("cv", { default: "unset" });
const made: asyncio.AbstractEventLoop[] = [];

function factory(): asyncio.AbstractEventLoop {
  const loop = asyncio.new_event_loop();
  made.push(loop);
  print("made");
  return loop;
}

async function put(text: string): Promise<string> {
  const before = cv.get();
  cv.set(text);
  await asyncio.sleep(1);
  return before;
}

async function fail(): Promise<void> {
  throw new ValueError("in the runner");
}

const runner = new asyncio.Runner({ loop_factory: factory, debug: false });
print("not yet", made.length);
print(runner.run(put("one")), runner.run(put("two")), cv.get());
const own = copy_context();
print(runner.run(put("three"), { context: own }), own.get(cv)!, cv.get());
print(runner.run(put("four")));
try {
  runner.run(fail());
} catch (e) {
  if (!(e instanceof ValueError)) throw e;
  print(e.message, yn(made[0]!.is_closed()));
}
print(yn(runner.get_loop() === made[0]), made.length, made[0]!.time().toFixed(3));
runner.close();
print(yn(made[0]!.is_closed()));
print(asyncio.run(put("five"), { debug: false }));
