"""gather() of nothing is a future that is done already, and cannot be cancelled."""
import asyncio


async def other() -> None:
    print("other runs")


async def main() -> None:
    f = asyncio.gather()
    print(f.done(), f.cancel(), f.cancelled())
    asyncio.create_task(other())
    print(len(await f), "without a turn")
    g = asyncio.gather(return_exceptions=True)
    print(g.done(), len(await g))
    g.add_done_callback(lambda x: print("called back", len(x.result())))
    await asyncio.sleep(0)
    print(len(await asyncio.wait_for(asyncio.gather(), 1)))


asyncio.run(main())
