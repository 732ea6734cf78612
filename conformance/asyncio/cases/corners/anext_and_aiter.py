"""anext() with and without a default, over generators and classes; __aiter__ that is a generator; a default of None."""
import asyncio
from typing import AsyncGenerator, AsyncIterator


async def two() -> AsyncGenerator[int, None]:
    yield 1
    await asyncio.sleep(1)
    yield 2


class Countdown:
    def __init__(self, n: int) -> None:
        self.n = n

    def __aiter__(self) -> "Countdown":
        return self

    async def __anext__(self) -> int:
        await asyncio.sleep(0.5)
        if self.n == 0:
            raise StopAsyncIteration
        self.n -= 1
        return self.n


class Box:
    def __init__(self) -> None:
        self.asked = 0

    async def __aiter__(self) -> AsyncIterator[str]:
        self.asked += 1
        for s in ["a", "b"]:
            yield f"{s}{self.asked}"


async def main() -> None:
    g = two()
    print(await anext(g), await anext(g, 9), await anext(g, 9), await anext(g, None) is None)
    try:
        await anext(g)
    except StopAsyncIteration as e:
        print("end", str(e) == "")
    c = Countdown(2)
    print(await anext(c), await anext(aiter(c)), await anext(c, "over"), f"{asyncio.get_running_loop().time():.3f}")
    box = Box()
    for _ in range(2):
        async for s in aiter(box):
            print(s, end=" ")
    print(box.asked)
    it = aiter(two())
    print(await anext(it))
    async for x in it:
        print("the rest", x)
    n = anext(Countdown(1), 5)
    print("nothing yet", f"{asyncio.get_running_loop().time():.3f}")
    print(await n, f"{asyncio.get_running_loop().time():.3f}")


asyncio.run(main())
