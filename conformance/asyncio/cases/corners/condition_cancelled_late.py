"""A waiter of a condition that is cancelled while it queues for the lock again gets the lock first; the wake-up is lost."""
import asyncio


async def waiter(name: str, cond: asyncio.Condition) -> None:
    async with cond:
        try:
            await cond.wait()
            print(name, "woken", cond.locked())
        except asyncio.CancelledError as e:
            print(name, "cancelled", str(e), cond.locked())
            raise


async def main() -> None:
    cond = asyncio.Condition()
    a = asyncio.create_task(waiter("a", cond))
    b = asyncio.create_task(waiter("b", cond))
    await asyncio.sleep(0)
    async with cond:
        cond.notify()
        await asyncio.sleep(0)
        a.cancel("while it queues")
        await asyncio.sleep(1)
        print("main holds", a.done(), b.done())
    await asyncio.wait([a])
    print(a.cancelled(), b.done(), cond.locked())
    async with cond:
        cond.notify_all()
    await b
    c = asyncio.create_task(waiter("c", cond))
    await asyncio.sleep(0)
    await cond.acquire()
    c.cancel("while it waits")
    await asyncio.sleep(0)
    print("c queues", c.done())
    cond.release()
    await asyncio.wait([c])
    print(cond.locked())


asyncio.run(main())
