"""Done callbacks: counted when removed, once for each time they were added; added while others run; kept out once scheduled."""
import asyncio


async def main() -> None:
    loop = asyncio.get_running_loop()
    f: asyncio.Future[int] = loop.create_future()

    def a(x: "asyncio.Future[int]") -> None:
        print("a", x is f)

    def b(x: "asyncio.Future[int]") -> None:
        print("b", f.remove_done_callback(c), "scheduled already")
        f.add_done_callback(a)

    def c(x: "asyncio.Future[int]") -> None:
        print("c")

    f.add_done_callback(a)
    f.add_done_callback(b)
    f.add_done_callback(a)
    f.add_done_callback(c)
    f.add_done_callback(a)
    print(f.remove_done_callback(a), f.remove_done_callback(a))
    f.set_result(1)
    print("set")
    await asyncio.sleep(0)
    print("one pass")
    await asyncio.sleep(0)
    print("two passes", f.remove_done_callback(a))
    g: asyncio.Future[int] = loop.create_future()
    g.cancel()
    g.add_done_callback(lambda x: print("added late", x.cancelled()))
    print("not at once")
    await asyncio.sleep(0)


asyncio.run(main())
