"""cancel() from a done callback, from a callback between two steps, of oneself before the end, of a task that is being awaited by a group."""
import asyncio


def now() -> str:
    return f"{asyncio.get_running_loop().time():.3f}"


async def sleeper(name: str, n: float = 10) -> str:
    try:
        await asyncio.sleep(n)
    except asyncio.CancelledError as e:
        print(name, "cancelled", str(e), now())
        raise
    return name


async def suicide() -> str:
    asyncio.current_task().cancel("myself")
    return "returned"


async def survives() -> str:
    asyncio.current_task().cancel("myself")
    try:
        await asyncio.sleep(0)
    except asyncio.CancelledError as e:
        print("survives", str(e))
    return "survived"


async def tell(t: "asyncio.Task[str]") -> None:
    try:
        print("result", await t, t.cancelling())
    except asyncio.CancelledError as e:
        print("CancelledError", str(e), t.cancelled(), asyncio.current_task().cancelling())


async def main() -> None:
    a = asyncio.create_task(sleeper("a"))
    b = asyncio.create_task(sleeper("b", 1))
    b.add_done_callback(lambda t: a.cancel("b is done"))
    await tell(a)
    await tell(asyncio.create_task(suicide()))
    await tell(asyncio.create_task(survives()))
    c = asyncio.create_task(sleeper("c"))
    loop = asyncio.get_running_loop()
    loop.call_later(1, lambda: (c.cancel("one"), loop.call_soon(c.cancel, "two")))
    await tell(c)
    d = asyncio.create_task(sleeper("d", 0))
    loop.call_soon(d.cancel, "after its first step")
    await tell(d)
    e = asyncio.create_task(sleeper("never begun"))
    e.cancel("before its first step")
    await tell(e)
    async with asyncio.TaskGroup() as tg:
        f = tg.create_task(sleeper("f"))
        loop.call_later(1, f.cancel, "one child alone")
        g = tg.create_task(sleeper("g", 2))
    print(f.cancelled(), g.result(), now())


asyncio.run(main())
