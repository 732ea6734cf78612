"""gather(): one future for the same awaitable twice, a callback of its own, a child cancelled alone, cancel() when it is over."""
import asyncio


def now() -> str:
    return f"{asyncio.get_running_loop().time():.3f}"


async def job(n: float) -> float:
    await asyncio.sleep(n)
    return n


async def fail(n: float) -> float:
    await asyncio.sleep(n)
    raise ValueError(f"at {n}")


async def main() -> None:
    c = job(1)
    t = asyncio.create_task(job(2))
    g = asyncio.gather(c, t, c, t)
    g.add_done_callback(lambda x: print("callback", x is g, now()))
    print(g.done(), len(asyncio.all_tasks()))
    print(", ".join(str(x) for x in await g), now())
    print(g.cancel(), len(g.result()))
    a, b = asyncio.create_task(job(1)), asyncio.create_task(job(2))
    h = asyncio.gather(a, b)
    await asyncio.sleep(0)
    a.cancel("only a")
    try:
        await h
    except asyncio.CancelledError as e:
        print("gather raises", str(e), h.cancelled(), type(h.exception()).__name__, b.done())
    await b
    a, b = asyncio.create_task(job(1)), asyncio.create_task(fail(2))
    k = asyncio.gather(a, b, return_exceptions=True)
    await asyncio.sleep(0)
    a.cancel("as a result")
    x, y = await k
    print(type(x).__name__, str(x), "|", type(y).__name__, str(y), now())
    d, e1, e2 = asyncio.create_task(job(3)), asyncio.create_task(fail(1)), asyncio.create_task(fail(2))
    m = asyncio.gather(d, e1, e2)
    try:
        await m
    except ValueError as e:
        print(str(e), m.cancel(), d.cancelling(), d.done())
    print(await d, type(e2.exception()).__name__, now())
    n = asyncio.gather(asyncio.gather(job(1), job(2)), job(1))
    pair, one = await n
    print(len(pair), one, now())
    q = asyncio.gather(t, g)
    await asyncio.sleep(0)
    print("done children", q.done())
    await asyncio.sleep(0)
    print(q.done())


asyncio.run(main())
