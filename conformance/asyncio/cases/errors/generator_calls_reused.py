"""What asend(), athrow(), aclose() and __anext__() return is awaited once, like a coroutine."""
import asyncio
from typing import Any, AsyncGenerator


async def numbers() -> AsyncGenerator[int, Any]:
    n = 0
    while True:
        try:
            yield n
        except ValueError:
            pass
        n += 1


async def twice(label: str, aw: Any) -> None:
    for _ in range(2):
        try:
            print(label, await aw)
        except BaseException as e:
            print(label, type(e).__name__, str(e))


async def main() -> None:
    g = numbers()
    await twice("__anext__", g.__anext__())
    await twice("asend", g.asend(None))
    await twice("athrow", g.athrow(ValueError("x")))
    c = g.aclose()
    await c
    try:
        await c
    except RuntimeError as e:
        print("aclose", str(e))
    h = numbers()
    try:
        await h.asend(5)
    except TypeError as e:
        print(str(e))
    print(await h.asend(None))
    await h.aclose()


asyncio.run(main())
