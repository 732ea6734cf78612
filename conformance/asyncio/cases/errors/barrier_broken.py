"""The words of a BrokenBarrierError: who waits when it breaks, and who comes later; a cancelled waiter breaks nothing."""
import asyncio


async def party(name: str, bar: asyncio.Barrier) -> None:
    try:
        print(name, "passed", await bar.wait())
    except asyncio.BrokenBarrierError as e:
        print(name, str(e))
    except asyncio.CancelledError:
        print(name, "cancelled")


async def main() -> None:
    bar = asyncio.Barrier(3)
    a = asyncio.create_task(party("a", bar))
    b = asyncio.create_task(party("b", bar))
    await asyncio.sleep(0)
    print(bar.n_waiting, bar.broken, bar.parties)
    a.cancel()
    await asyncio.sleep(0)
    print(bar.n_waiting, bar.broken)
    await bar.abort()
    print(bar.n_waiting, bar.broken)
    await asyncio.wait([a, b])
    await party("c", bar)
    await bar.reset()
    print(bar.broken)
    d = asyncio.create_task(party("d", bar))
    await asyncio.sleep(0)
    await bar.reset()
    await party("too few", asyncio.Barrier(1))
    await d
    await asyncio.gather(party("e", bar), party("f", bar), party("g", bar))


asyncio.run(main())
