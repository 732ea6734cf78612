"""Cancelling one of two tasks that await the same future cancels the future, and so the other task too."""
import asyncio


async def wait_for_it(name: str, f: "asyncio.Future[int]") -> None:
    try:
        print(name, await f)
    except asyncio.CancelledError as e:
        print(name, "cancelled", str(e), asyncio.current_task().cancelling())


async def main() -> None:
    f: asyncio.Future[int] = asyncio.get_running_loop().create_future()
    a = asyncio.create_task(wait_for_it("a", f))
    b = asyncio.create_task(wait_for_it("b", f))
    await asyncio.sleep(0)
    print(a.cancel("only a"), f.cancelled(), f.done())
    await asyncio.wait([a, b])
    print(a.cancelled(), b.cancelled())
    g: asyncio.Future[int] = asyncio.get_running_loop().create_future()
    c = asyncio.create_task(wait_for_it("c", asyncio.shield(g)))
    d = asyncio.create_task(wait_for_it("d", asyncio.shield(g)))
    await asyncio.sleep(0)
    c.cancel("only c")
    await asyncio.sleep(0)
    g.set_result(5)
    await asyncio.wait([c, d])


asyncio.run(main())
