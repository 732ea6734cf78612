"""A group inside a group: the inner group's error leaves as a group within a group, and cancels the outer children."""
import asyncio
from typing import Any


def now() -> str:
    return f"{asyncio.get_running_loop().time():.3f}"


def shape(e: Any) -> str:
    if isinstance(e, ExceptionGroup):
        return "[" + ", ".join(shape(x) for x in e.exceptions) + "]"
    return f"{type(e).__name__} {e.args[0]}"


async def fail(delay: float, text: str) -> None:
    await asyncio.sleep(delay)
    raise ValueError(text)


async def stubborn(name: str) -> None:
    try:
        await asyncio.sleep(10)
    except asyncio.CancelledError:
        print(name, "cancelled", now())
        await asyncio.sleep(1)
        raise KeyError(name)


async def inner() -> None:
    async with asyncio.TaskGroup() as tg:
        tg.create_task(fail(1, "inner"))
        tg.create_task(stubborn("inner child"))
        await asyncio.sleep(5)


async def main() -> None:
    try:
        async with asyncio.TaskGroup() as tg:
            tg.create_task(stubborn("outer child"))
            tg.create_task(inner())
            try:
                await asyncio.sleep(5)
            except asyncio.CancelledError:
                print("body cancelled", now(), asyncio.current_task().cancelling())
                raise RuntimeError("body")
    except ExceptionGroup as eg:
        print(shape(eg), now(), asyncio.current_task().cancelling())
        print(shape(eg.subgroup(KeyError)))


asyncio.run(main())
