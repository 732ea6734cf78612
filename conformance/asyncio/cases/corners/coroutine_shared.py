"""Two tasks of one coroutine, a coroutine that awaits itself, and a generator that advances itself."""
import asyncio
from typing import Any, AsyncGenerator


box: list[Any] = []


async def job() -> str:
    await asyncio.sleep(1)
    return "job"


async def itself() -> None:
    try:
        await box[0]
    except (RuntimeError, ValueError) as e:
        print("itself", str(e))


async def inner() -> None:
    try:
        await box[1]
    except (RuntimeError, ValueError) as e:
        print("its caller", str(e))


async def outer() -> None:
    await inner()


async def own() -> AsyncGenerator[int, None]:
    yield 1
    try:
        await box[2].asend(None)
    except (RuntimeError, ValueError) as e:
        print("generator", str(e))
    yield 2


async def show(name: str, t: Any) -> None:
    try:
        print(name, await t)
    except RuntimeError as e:
        print(name, str(e))


async def main() -> None:
    box.extend([itself(), outer(), own()])
    await box[0]
    await box[1]
    async for x in box[2]:
        print(x)
    c = job()
    t = asyncio.create_task(c)
    await t
    u = asyncio.create_task(c)
    await show("a task of a finished coroutine", u)


asyncio.run(main())
