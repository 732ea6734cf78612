"""iscoroutine, iscoroutinefunction and isfuture over everything that looks alike."""
import asyncio
from typing import Any


async def function() -> int:
    return 1


async def generator() -> Any:
    yield 1


def plain() -> int:
    return 1


def returns_one() -> Any:
    return function()


class Thing:
    async def method(self) -> int:
        return 1


def show(name: str, x: Any) -> None:
    print(name, asyncio.iscoroutine(x), asyncio.iscoroutinefunction(x), asyncio.isfuture(x))


async def main() -> None:
    c = function()
    s = asyncio.sleep(0)
    r = returns_one()
    g = generator()
    n = g.asend(None)
    t = asyncio.create_task(function())
    show("async function", function)
    show("its coroutine", c)
    show("async generator function", generator)
    show("its generator", g)
    show("function", plain)
    show("function that returns a coroutine", returns_one)
    show("what it returned", r)
    show("method", Thing().method)
    show("sleep", asyncio.sleep)
    show("sleep's coroutine", s)
    show("task", t)
    show("future", asyncio.get_running_loop().create_future())
    show("gather", asyncio.gather(t))
    show("shield", asyncio.shield(t))
    show("gather()", asyncio.gather)
    show("None", None)
    show("number", 5)
    await asyncio.gather(c, s, r, t)
    await n
    await g.aclose()
    show("coroutine that is over", c)


asyncio.run(main())
