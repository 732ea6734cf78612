"""A cancelled waiter leaves the queue of a lock; the next gets it, and a newcomer before an empty queue goes straight in."""
import asyncio


async def want(name: str, lock: asyncio.Lock) -> None:
    try:
        await lock.acquire()
    except asyncio.CancelledError:
        print(name, "gave up", lock.locked())
        raise
    print(name, "has it")
    await asyncio.sleep(0)
    lock.release()


async def main() -> None:
    lock = asyncio.Lock()
    await lock.acquire()
    a = asyncio.create_task(want("a", lock))
    b = asyncio.create_task(want("b", lock))
    c = asyncio.create_task(want("c", lock))
    await asyncio.sleep(0)
    a.cancel()
    lock.release()
    print("released", lock.locked())
    await asyncio.wait([a, b, c])
    await lock.acquire()
    d = asyncio.create_task(want("d", lock))
    await asyncio.sleep(0)
    lock.release()
    d.cancel()
    await asyncio.sleep(0)
    print("d", d.cancelled(), d.done(), lock.locked())
    await want("main", lock)


asyncio.run(main())
