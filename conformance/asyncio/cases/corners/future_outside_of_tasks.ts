/** A future made by hand: its loop, its cancel message, and a run until it is done. */
import * as asyncio from "asyncio";
import { LookupError, print } from "builtins";

const yn = (b: boolean): string => (b ? "True" : "False");

const loop = asyncio.new_event_loop();
const f = new asyncio.Future<string>({ loop });
print(yn(f.get_loop() === loop), yn(f.done()), yn(asyncio.isfuture(f)));
loop.call_later(1.5, (x: string) => f.set_result(x), "set by a timer");
loop.call_later(1.5, print, "a timer of the same time");
loop.call_later(1.75, print, "not in this run");
print(loop.run_until_complete(f), loop.time().toFixed(3));
const g = loop.create_future<string>();
print(yn(g.cancel("no need")), yn(g.cancel("twice")), yn(g.cancelled()), yn(g.done()));
try {
  loop.run_until_complete(g);
} catch (e) {
  if (!(e instanceof asyncio.CancelledError)) throw e;
  print("cancelled", e.message);
}
const h = loop.create_future<string>();
h.set_exception(new LookupError("stored"));
print(h.exception()!.constructor.name, yn(h.cancel()));
try {
  loop.run_until_complete(h);
} catch (e) {
  if (!(e instanceof LookupError)) throw e;
  print(e.message, yn(e === h.exception()));
}
print(loop.run_until_complete(f));
loop.close();
