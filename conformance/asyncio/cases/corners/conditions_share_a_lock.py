"""Two conditions on one lock; notify(0), notify of more than there are; wait_for gives the predicate's value."""
import asyncio


async def waiter(name: str, cond: asyncio.Condition) -> None:
    async with cond:
        print(name, "waits")
        print(name, "woken", await cond.wait())


async def main() -> None:
    lock = asyncio.Lock()
    full = asyncio.Condition(lock)
    empty = asyncio.Condition(lock)
    ts = [asyncio.create_task(waiter("f1", full)), asyncio.create_task(waiter("e1", empty)), asyncio.create_task(waiter("f2", full))]
    await asyncio.sleep(0)
    print(lock.locked(), full.locked())
    async with empty:
        print(lock.locked(), full.locked())
        full.notify(0)
        await asyncio.sleep(1)
        print("nobody")
        full.notify(10)
        empty.notify()
        print("notified")
    await asyncio.wait(ts)
    items: list[int] = []

    async def fill() -> None:
        for i in range(3):
            await asyncio.sleep(1)
            async with full:
                items.append(i)
                full.notify_all()

    t = asyncio.create_task(fill())
    async with full:
        found = await full.wait_for(lambda: len(items) >= 2 and items[-1])
        print("found", found, f"{asyncio.get_running_loop().time():.3f}", lock.locked())
    await t
    print(await full.acquire(), full.locked())
    full.release()


asyncio.run(main())
