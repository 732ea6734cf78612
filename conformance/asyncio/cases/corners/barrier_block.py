"""Barrier as a block gives the index; a barrier of one never waits; a waiter that is cancelled makes room for another."""
import asyncio


async def party(name: str, bar: asyncio.Barrier, delay: float) -> None:
    await asyncio.sleep(delay)
    async with bar as index:
        print(name, index, bar.n_waiting, f"{asyncio.get_running_loop().time():.3f}")


async def main() -> None:
    one = asyncio.Barrier(1)
    print(await one.wait(), await one.wait(), one.parties, one.broken)
    bar = asyncio.Barrier(3)
    ts = [asyncio.create_task(party(n, bar, d)) for n, d in [("a", 1), ("b", 2), ("c", 3), ("d", 4)]]
    await asyncio.sleep(2.5)
    print("waiting", bar.n_waiting)
    ts[0].cancel()
    await asyncio.sleep(0)
    print("waiting", bar.n_waiting, ts[0].cancelled())
    await asyncio.wait(ts)
    print("waiting", bar.n_waiting)


asyncio.run(main())
