/** Which error is a kind of which, and the names they carry. */
import * as asyncio from "asyncio";
import { ArithmeticError, ConnectionError, ExceptionGroup, IndexError, KeyError, LookupError, NotImplementedError, OSError, RuntimeError, StopAsyncIteration, TimeoutError, ValueError, ZeroDivisionError, print } from "builtins";

const yn = (b: boolean): string => (b ? "True" : "False");

function kinds(e: Error): string {
  const classes = [ValueError, LookupError, KeyError, IndexError, RuntimeError, NotImplementedError, ArithmeticError, ZeroDivisionError, OSError, ConnectionError, TimeoutError, StopAsyncIteration, ExceptionGroup];
  return classes.filter((c) => e instanceof c).map((c) => c.name).join(" ");
}

for (const e of [new ValueError("v"), new KeyError("k"), new IndexError("i"), new NotImplementedError("n"), new ZeroDivisionError("z"), new ConnectionError("c"), new TimeoutError("t"), new StopAsyncIteration("s"), new ExceptionGroup("g", [new ValueError()])]) {
  print(e.constructor.name, "is", kinds(e), "|", e.message);
}
for (const a of [new asyncio.TimeoutError("t"), new asyncio.InvalidStateError("i"), new asyncio.QueueEmpty("e"), new asyncio.QueueFull("f"), new asyncio.BrokenBarrierError("b"), new asyncio.CancelledError("c")]) {
  print(a.constructor.name, "is", kinds(a) || "of no other kind", "|", a.message);
}
print(yn(asyncio.TimeoutError === TimeoutError), yn(new ValueError().message === ""));
