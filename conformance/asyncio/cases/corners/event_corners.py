"""Event: set twice, cleared before the waiters ran, waited for with a limit."""
import asyncio


async def waiter(name: str, ev: asyncio.Event) -> None:
    print(name, await ev.wait(), ev.is_set())


async def main() -> None:
    ev = asyncio.Event()
    ev.clear()
    a = asyncio.create_task(waiter("a", ev))
    b = asyncio.create_task(waiter("b", ev))
    await asyncio.sleep(0)
    ev.set()
    ev.set()
    ev.clear()
    c = asyncio.create_task(waiter("c", ev))
    await asyncio.wait([a, b])
    print("c waits", c.done())
    try:
        await asyncio.wait_for(ev.wait(), 1)
    except TimeoutError:
        print("timeout")
    c.cancel()
    ev.set()
    await asyncio.sleep(0)
    await asyncio.sleep(0)
    print(c.cancelled(), await ev.wait())


asyncio.run(main())
