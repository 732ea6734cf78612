"""asend(), athrow() and aclose() before the start, in the middle and after the end; a request does nothing before it is awaited."""
import asyncio
from typing import Any, AsyncGenerator


async def echo() -> AsyncGenerator[str, Any]:
    print("starts")
    got: Any = "nothing"
    try:
        while got != "stop":
            try:
                got = yield f"got {got}"
            except ValueError as e:
                got = "error " + str(e)
    finally:
        print("finally")


async def tell(label: str, aw: Any) -> None:
    try:
        value = await aw
        print(label, "nothing" if value is None else value)
    except BaseException as e:
        print(label, type(e).__name__, str(e))


async def main() -> None:
    g = echo()
    n = g.asend(None)
    print("not started")
    await tell("first", n)
    await tell("send", g.asend(3))
    await tell("throw", g.athrow(ValueError("caught")))
    await tell("stop", g.asend("stop"))
    await tell("after", g.asend(None))
    await tell("throw after", g.athrow(ValueError("too late")))
    await tell("next after", g.__anext__())
    await g.aclose()
    h = echo()
    await tell("throw before the start", h.athrow(ValueError("early")))
    await tell("then", h.asend(None))
    k = echo()
    await k.aclose()
    await tell("closed before the start", k.asend(None))
    m = echo()
    await tell("one", m.asend(None))
    await tell("out", m.athrow(KeyError("out")))
    await tell("over", m.asend(None))


asyncio.run(main())
