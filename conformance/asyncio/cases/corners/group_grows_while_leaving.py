"""A group takes new tasks while it waits for the old ones; a child that swallows its cancellation just ends."""
import asyncio


def now() -> str:
    return f"{asyncio.get_running_loop().time():.3f}"


async def grow(tg: asyncio.TaskGroup, n: int) -> int:
    await asyncio.sleep(1)
    print("grown", n, now())
    if n < 3:
        tg.create_task(grow(tg, n + 1))
    return n


async def calm() -> str:
    try:
        await asyncio.sleep(10)
    except asyncio.CancelledError:
        print("calm", now())
        await asyncio.sleep(0.5)
    return "calm"


async def fail() -> None:
    await asyncio.sleep(1)
    raise ValueError("x")


async def main() -> None:
    async with asyncio.TaskGroup() as tg:
        first = tg.create_task(grow(tg, 1))
    print("left", now(), first.result())
    kept: list[asyncio.Task[str]] = []
    try:
        async with asyncio.TaskGroup() as tg:
            kept.append(tg.create_task(calm()))
            tg.create_task(fail())
    except ExceptionGroup as eg:
        print(len(eg.exceptions), kept[0].result(), kept[0].cancelling(), now())
    t = asyncio.create_task(outer())
    await asyncio.sleep(0.5)
    print(t.cancel("one"), t.cancel("two"))
    await asyncio.sleep(0)
    print(t.cancel("three"), t.cancelling())
    try:
        await t
    except asyncio.CancelledError as e:
        print("outer", str(e), now())


async def outer() -> None:
    try:
        async with asyncio.TaskGroup() as tg:
            tg.create_task(calm())
    finally:
        print("outer ends", now(), asyncio.current_task().cancelling())


asyncio.run(main())
