"""A number where a coroutine or an awaitable belongs is refused by each function in its own words."""
import asyncio
from typing import Any, Callable


def tell(label: str, fn: Callable[[], Any]) -> None:
    try:
        fn()
        print(label, "fine")
    except BaseException as e:
        print(label, type(e).__name__, str(e))


async def main() -> None:
    five: Any = 5
    loop = asyncio.get_running_loop()
    tell("create_task", lambda: asyncio.create_task(five))
    tell("loop.create_task", lambda: loop.create_task(five))
    tell("Task", lambda: asyncio.Task(five))
    tell("ensure_future", lambda: asyncio.ensure_future(five))
    tell("gather", lambda: asyncio.gather(five))
    tell("shield", lambda: asyncio.shield(five))
    future: Any = loop.create_future()
    try:
        asyncio.create_task(future)
    except TypeError as e:
        print("create_task of a future", type(e).__name__)
    async with asyncio.TaskGroup() as tg:
        tell("TaskGroup.create_task", lambda: tg.create_task(five))
    try:
        await asyncio.wait_for(five, 1)
    except TypeError as e:
        print("wait_for", str(e))
    try:
        for c in asyncio.as_completed([five]):
            await c
    except TypeError as e:
        print("as_completed", str(e))


asyncio.run(main())
nothing: Any = 5
tell("run", lambda: asyncio.run(nothing))
runner = asyncio.Runner()
tell("Runner.run", lambda: runner.run(nothing))
tell("run_until_complete", lambda: runner.get_loop().run_until_complete(nothing))
runner.close()
