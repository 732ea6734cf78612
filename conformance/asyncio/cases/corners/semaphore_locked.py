"""A semaphore is locked while somebody waits, even with a place; what its block gives; a bounded one at its bound."""
import asyncio


async def take(name: str, sem: asyncio.Semaphore) -> None:
    async with sem as got:
        print(name, "in", got is None, sem.locked())
        await asyncio.sleep(1)
    print(name, "out", sem.locked())


async def main() -> None:
    sem = asyncio.Semaphore()
    print(sem.locked(), await sem.acquire(), sem.locked())
    a = asyncio.create_task(take("a", sem))
    b = asyncio.create_task(take("b", sem))
    await asyncio.sleep(0)
    sem.release()
    sem.release()
    print("two places for two", sem.locked())
    a.cancel()
    await asyncio.sleep(0)
    print("one went", sem.locked(), a.cancelled())
    await b
    print("free", sem.locked())
    bounded = asyncio.BoundedSemaphore(2)
    async with bounded, bounded:
        print("both", bounded.locked())
    try:
        bounded.release()
    except ValueError as e:
        print(str(e), bounded.locked())
    print(isinstance(bounded, asyncio.Semaphore))


asyncio.run(main())
