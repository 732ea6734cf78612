"""A deadlock counts the tasks that are not done: a task behind a shield and one nobody awaits, but no coroutine and no done task."""
import asyncio


async def never(f: "asyncio.Future[int]") -> int:
    return await f


async def quick() -> int:
    return 1


async def main() -> None:
    loop = asyncio.get_running_loop()
    f: asyncio.Future[int] = loop.create_future()
    done = asyncio.create_task(quick())
    left = asyncio.create_task(never(f))
    inner = asyncio.create_task(never(loop.create_future()))
    h = loop.call_later(100, print, "never: cancelled")
    await asyncio.sleep(1)
    h.cancel()
    print(done.done(), left.done(), len(asyncio.all_tasks()))
    await asyncio.shield(inner)


asyncio.run(main())
