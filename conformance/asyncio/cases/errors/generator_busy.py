"""While a generator's step waits, every other request to it is a RuntimeError that names the request."""
import asyncio
from typing import Any, AsyncGenerator


async def slow() -> AsyncGenerator[int, Any]:
    for i in range(3):
        await asyncio.sleep(1)
        yield i


async def tell(label: str, aw: Any) -> None:
    try:
        await aw
        print(label, "fine")
    except RuntimeError as e:
        print(label, str(e))


async def main() -> None:
    g = slow()
    first = asyncio.create_task(anext(g))
    await asyncio.sleep(0.5)
    await tell("anext", anext(g))
    await tell("asend", g.asend(None))
    await tell("athrow", g.athrow(ValueError("x")))
    await tell("aclose", g.aclose())
    try:
        async for x in g:
            print("not reached", x)
    except RuntimeError as e:
        print("async for", str(e))
    print(await first)
    await g.aclose()
    await tell("aclose again", g.aclose())


asyncio.run(main())
