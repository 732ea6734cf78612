"""wait(): takes one turn even for what is done, counts no cancelled task as an exception, and leaves the tasks alone when cancelled."""
import asyncio


async def job(n: float, fail: bool = False) -> float:
    await asyncio.sleep(n)
    if fail:
        raise ValueError("x")
    return n


def now() -> str:
    return f"{asyncio.get_running_loop().time():.3f}"


async def main() -> None:
    loop = asyncio.get_running_loop()
    d: asyncio.Future[int] = loop.create_future()
    d.set_result(1)
    loop.call_soon(print, "a turn")
    done, pending = await asyncio.wait([d])
    print("done", len(done), len(pending), now())
    ts = [asyncio.create_task(job(n, n == 3)) for n in (1, 2, 3, 4)]
    loop.call_later(1.5, ts[1].cancel)
    done, pending = await asyncio.wait(ts, return_when=asyncio.FIRST_EXCEPTION)
    print([ts.index(t) for t in done] == [0, 1, 2], len(pending), now())
    done, pending = await asyncio.wait(pending, timeout=0.5)
    print(len(done), len(pending), now())
    waiter = asyncio.create_task(asyncio.wait([ts[3]], return_when=asyncio.FIRST_COMPLETED))
    await asyncio.sleep(0)
    waiter.cancel()
    try:
        await waiter
    except asyncio.CancelledError:
        print("wait cancelled", ts[3].done(), ts[3].cancelling())
    print(await ts[3], now())
    done, pending = await asyncio.wait(set(ts), timeout=0)
    print(len(done), len(pending), now())
    print(asyncio.FIRST_COMPLETED, asyncio.FIRST_EXCEPTION, asyncio.ALL_COMPLETED)


asyncio.run(main())
