"""A failed task gives the same error object to everybody; a cancelled one a new CancelledError to all but the first."""
import asyncio


async def fail() -> None:
    await asyncio.sleep(1)
    raise ValueError("once")


async def look(t: "asyncio.Task[None]", seen: list[BaseException]) -> None:
    try:
        await t
    except BaseException as e:
        seen.append(e)


async def main() -> None:
    seen: list[BaseException] = []
    t = asyncio.create_task(fail())
    await asyncio.gather(look(t, seen), look(t, seen))
    await look(t, seen)
    print(len(seen), seen[0] is seen[1], seen[0] is seen[2], seen[0] is t.exception())
    try:
        t.result()
    except ValueError as e:
        print(e is seen[0])
    gone: list[BaseException] = []
    u = asyncio.create_task(fail())
    looks = [asyncio.create_task(look(u, gone)) for _ in range(2)]
    await asyncio.sleep(0)
    u.cancel("away")
    await asyncio.wait(looks)
    await look(u, gone)
    print(len(gone), gone[0] is gone[1], gone[1] is gone[2], ", ".join(str(e) for e in gone))


asyncio.run(main())
