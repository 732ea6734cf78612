"""A generator that has ended is not closed at the end of the run: no task, no passes, unless the module holds it."""
import asyncio
from contextlib import aclosing


async def gen():
    yield 1
    yield 2


def tick(n: int) -> None:
    print("tick", n)
    if n < 12:
        asyncio.get_running_loop().call_soon(tick, n + 1)


async def exhausted() -> None:
    print(asyncio.current_task().get_name())
    async for x in gen():
        pass
    asyncio.get_running_loop().call_soon(tick, 0)


async def closed() -> None:
    print(asyncio.current_task().get_name())
    async with aclosing(gen()) as g:
        async for x in g:
            break
    asyncio.get_running_loop().call_soon(tick, 0)


held = gen()


async def held_by_module() -> None:
    print(asyncio.current_task().get_name())
    async for x in held:
        pass
    asyncio.get_running_loop().call_soon(tick, 0)


asyncio.run(exhausted())
asyncio.run(closed())
asyncio.run(held_by_module())
