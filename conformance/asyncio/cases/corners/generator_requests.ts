/** asend(), athrow() and aclose() before the start, in the middle and after the end; a request does nothing before it is awaited. */
import * as asyncio from "asyncio";
import { KeyError, ValueError, print } from "builtins";

async function* echo(): AsyncGenerator<string, void, any> {
  print("starts");
  let got: any = "nothing";
  try {
    while (got !== "stop") {
      try {
        got = yield `got ${got}`;
      } catch (e) {
        if (!(e instanceof ValueError)) throw e;
        got = "error " + e.message;
      }
    }
  } finally {
    print("finally");
  }
}

async function tell(label: string, aw: any): Promise<void> {
  try {
    const value = await aw;
    print(label, value == null ? "nothing" : value);
  } catch (e) {
    print(label, (e as Error).constructor.name, e instanceof KeyError ? `'${e.message}'` : (e as Error).message);
  }
}

async function main(): Promise<void> {
  const g = echo();
  const n = g.asend(null);
  print("not started");
  await tell("first", n);
  await tell("send", g.asend(3));
  await tell("throw", g.athrow(new ValueError("caught")));
  await tell("stop", g.asend("stop"));
  await tell("after", g.asend(null));
  await tell("throw after", g.athrow(new ValueError("too late")));
  await tell("next after", g.__anext__());
  await g.aclose();
  const h = echo();
  await tell("throw before the start", h.athrow(new ValueError("early")));
  await tell("then", h.asend(null));
  const k = echo();
  await k.aclose();
  await tell("closed before the start", k.asend(null));
  const m = echo();
  await tell("one", m.asend(null));
  await tell("out", m.athrow(new KeyError("out")));
  await tell("over", m.asend(null));
}

asyncio.run(main());
