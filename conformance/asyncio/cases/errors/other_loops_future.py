"""A future belongs to its loop: another loop's task cannot await it, nor gather it."""
import asyncio


async def main() -> None:
    other = asyncio.new_event_loop()
    f: asyncio.Future[int] = other.create_future()
    try:
        await f
    except RuntimeError as e:
        print("await", type(e).__name__)
    own: asyncio.Future[int] = asyncio.get_running_loop().create_future()
    try:
        asyncio.gather(own, f)
    except ValueError as e:
        print("gather", str(e))
    try:
        await asyncio.wait_for(f, 1)
    except ValueError as e:
        print("wait_for", str(e))
    try:
        await asyncio.wait_for(f, None)
    except RuntimeError as e:
        print("wait_for without a limit", type(e).__name__)
    print("same future", asyncio.ensure_future(f) is f, f.get_loop() is other)
    f.cancel()
    done: asyncio.Future[int] = other.create_future()
    done.set_result(3)
    print("done already", await done)
    other.close()


lock = asyncio.Lock()
event = asyncio.Event()


async def hold() -> None:
    async with lock:
        pass
    await lock.acquire()
    try:
        await asyncio.wait_for(lock.acquire(), 1)
    except TimeoutError:
        print("the lock is bound to the loop in which somebody waited")
    lock.release()


async def again() -> None:
    await lock.acquire()
    print("without waiting it is not looked at")
    try:
        await lock.acquire()
    except RuntimeError as e:
        print(type(e).__name__)
    print("locked", lock.locked())
    event.set()
    print(await event.wait())


asyncio.run(main())
asyncio.run(hold())
asyncio.run(again())
