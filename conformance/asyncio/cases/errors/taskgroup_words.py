"""What a TaskGroup says when it is used too early, twice, too late or while it is shutting down."""
import asyncio


async def job() -> int:
    return 1


async def sleeper() -> None:
    await asyncio.sleep(10)


async def fail() -> None:
    raise ValueError("x")


def attempt(tg: asyncio.TaskGroup, coro: object) -> None:
    try:
        tg.create_task(coro)
        print("created")
    except RuntimeError as e:
        print(str(e))


async def main() -> None:
    tg = asyncio.TaskGroup()
    c = job()
    attempt(tg, c)
    async with tg:
        attempt(tg, c)
        try:
            await tg.__aenter__()
        except RuntimeError as e:
            print(str(e))
    d = job()
    attempt(tg, d)
    try:
        async with tg:
            print("not reached")
    except RuntimeError as e:
        print(str(e))
    try:
        async with asyncio.TaskGroup() as g:
            g.create_task(sleeper())
            g.create_task(fail())
            try:
                await asyncio.sleep(5)
            finally:
                attempt(g, d)
    except ExceptionGroup as eg:
        print(eg.message, len(eg.exceptions))
    attempt(g, d)
    await d


asyncio.run(main())
