"""aclosing() closes a generator after a break, an error and a cancellation, and anything else that has an aclose()."""
import asyncio
from contextlib import aclosing
from typing import AsyncGenerator


async def ticks(name: str) -> AsyncGenerator[int, None]:
    try:
        for i in range(100):
            await asyncio.sleep(1)
            yield i
    finally:
        await asyncio.sleep(0.5)
        print(name, "closed", f"{asyncio.get_running_loop().time():.3f}")


class Thing:
    async def aclose(self) -> None:
        print("thing closed")


async def watch() -> None:
    async with aclosing(ticks("cancelled")) as g:
        async for i in g:
            print("watch", i)


async def main() -> None:
    async with aclosing(ticks("broken off")) as g:
        async for i in g:
            if i == 1:
                break
        print("after the break", await anext(g))
    try:
        async with aclosing(ticks("failed")) as g:
            async for i in g:
                raise LookupError("in the loop")
    except LookupError as e:
        print(str(e))
    async with aclosing(Thing()) as thing:
        print(type(thing).__name__)
    t = asyncio.create_task(watch())
    await asyncio.sleep(2.5)
    t.cancel()
    await asyncio.wait([t])
    print(t.cancelled())


asyncio.run(main())
