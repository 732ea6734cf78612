"""A coroutine runs once: awaited again, made a task again or run again it is a RuntimeError."""
import asyncio
from typing import Any


async def job(n: int) -> int:
    await asyncio.sleep(0)
    return n


async def fails() -> None:
    raise ValueError("first")


async def tell(label: str, aw: Any) -> None:
    try:
        print(label, await aw)
    except RuntimeError as e:
        print(label, str(e))


async def main() -> None:
    c = job(1)
    await tell("once", c)
    await tell("twice", c)
    t = asyncio.create_task(c)
    await tell("as a task", t)
    await tell("gathered", asyncio.gather(c))
    f = fails()
    try:
        await f
    except ValueError as e:
        print(str(e))
    await tell("after an error", f)
    d = job(2)
    u = asyncio.create_task(d)
    await asyncio.sleep(0)
    await tell("while a task runs it", d)
    print("the task", await u)
    await tell("after the task", d)


m = main()
asyncio.run(m)
try:
    asyncio.run(m)
except RuntimeError as e:
    print("run again:", str(e))
