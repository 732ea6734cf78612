"""Bad starting values, and releases without a hold."""
import asyncio
from typing import Any, Callable


def tell(label: str, fn: Callable[[], Any]) -> None:
    try:
        fn()
        print(label, "fine")
    except BaseException as e:
        print(label, type(e).__name__, str(e))


async def main() -> None:
    tell("Semaphore(-1)", lambda: asyncio.Semaphore(-1))
    tell("BoundedSemaphore(-1)", lambda: asyncio.BoundedSemaphore(-1))
    tell("Semaphore(0)", lambda: asyncio.Semaphore(0))
    tell("Barrier(0)", lambda: asyncio.Barrier(0))
    tell("Barrier(-3)", lambda: asyncio.Barrier(-3))
    tell("Barrier(1)", lambda: asyncio.Barrier(1))
    lock = asyncio.Lock()
    tell("Lock.release", lambda: lock.release())
    await lock.acquire()
    tell("Lock.release", lambda: lock.release())
    tell("Lock.release", lambda: lock.release())
    cond = asyncio.Condition()
    tell("Condition.release", lambda: cond.release())
    tell("Condition.notify", lambda: cond.notify())
    tell("Condition.notify_all", lambda: cond.notify_all())
    try:
        await cond.wait()
    except RuntimeError as e:
        print("Condition.wait", str(e))
    try:
        await cond.wait_for(lambda: False)
    except RuntimeError as e:
        print("Condition.wait_for", str(e))
    print("true at once needs no lock:", await cond.wait_for(lambda: 5))
    bounded = asyncio.BoundedSemaphore(1)
    tell("BoundedSemaphore.release", lambda: bounded.release())
    free = asyncio.Semaphore(0)
    tell("Semaphore.release", lambda: free.release())
    print(await free.acquire(), free.locked())


asyncio.run(main())
