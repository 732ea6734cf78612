"""shield(): gives back what is done already; the cancelled outer leaves the inner alone; a cancelled inner cancels the outer."""
import asyncio


def now() -> str:
    return f"{asyncio.get_running_loop().time():.3f}"


async def job(n: float, fail: bool = False) -> float:
    await asyncio.sleep(n)
    if fail:
        raise ValueError("inner")
    return n


async def main() -> None:
    t = asyncio.create_task(job(1))
    s = asyncio.shield(t)
    print(s is t, await s, now())
    print(asyncio.shield(t) is t)
    inner = asyncio.create_task(job(2, True))
    outer = asyncio.shield(inner)
    await asyncio.sleep(0)
    print(outer.cancel("why"), outer.cancelled(), inner.cancelling())
    try:
        await outer
    except asyncio.CancelledError as e:
        print("outer", str(e))
    try:
        await inner
    except ValueError as e:
        print(str(e), now())
    a = asyncio.create_task(job(5))
    b = asyncio.shield(a)
    await asyncio.sleep(0)
    a.cancel("inner message")
    try:
        await b
    except asyncio.CancelledError as e:
        print("through", str(e) == "", b.cancelled())
    c = asyncio.shield(job(1))
    w = asyncio.create_task(asyncio.wait_for(c, 10))
    await asyncio.sleep(0.5)
    w.cancel()
    await asyncio.wait([w])
    print(w.cancelled(), c.cancelled(), len(asyncio.all_tasks()), now())
    await asyncio.sleep(1)
    print(len(asyncio.all_tasks()))


asyncio.run(main())
