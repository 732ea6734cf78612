"""StopAsyncIteration raised inside an async generator becomes a RuntimeError; out of a coroutine it passes as it is."""
import asyncio
from typing import AsyncGenerator


async def wrong() -> AsyncGenerator[int, None]:
    yield 1
    raise StopAsyncIteration("mine")


async def passes() -> None:
    raise StopAsyncIteration("passes")


async def main() -> None:
    try:
        async for x in wrong():
            print(x)
        print("not reached")
    except RuntimeError as e:
        print(str(e))
    try:
        await passes()
    except StopAsyncIteration as e:
        print(str(e))
    try:
        await asyncio.create_task(passes())
    except StopAsyncIteration as e:
        print("of a task:", str(e))
    g = wrong()
    await g.asend(None)
    try:
        await g.athrow(StopAsyncIteration("thrown in"))
    except RuntimeError as e:
        print(str(e))
    try:
        await g.asend(None)
    except StopAsyncIteration as e:
        print("over", str(e) == "")


asyncio.run(main())
