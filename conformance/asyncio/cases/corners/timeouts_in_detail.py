"""timeout(): never, at a time, at once, two of one time, an own error at the deadline, and one that was not needed."""
import asyncio


def now() -> str:
    return f"{asyncio.get_running_loop().time():.3f}"


async def main() -> None:
    loop = asyncio.get_running_loop()
    async with asyncio.timeout(None) as never, asyncio.timeout_at(None) as never_at:
        await asyncio.sleep(1)
        print(never.when() is None, never_at.when() is None, never.expired())
    try:
        async with asyncio.timeout_at(2.5) as at:
            print(at.when())
            await asyncio.sleep(9)
    except TimeoutError:
        print("at", now(), at.expired(), at.when())
    try:
        async with asyncio.timeout(0):
            print("at once is not yet")
            await asyncio.sleep(0)
            await asyncio.sleep(9)
    except TimeoutError:
        print("at once", now())
    try:
        async with asyncio.timeout(1) as outer:
            try:
                async with asyncio.timeout(1) as inner:
                    await asyncio.sleep(9)
            except TimeoutError:
                print("inner", inner.expired(), outer.expired())
                await asyncio.sleep(9)
    except TimeoutError:
        print("outer", outer.expired(), now(), asyncio.current_task().cancelling())
    try:
        async with asyncio.timeout(1) as own:
            try:
                await asyncio.sleep(9)
            except asyncio.CancelledError:
                raise KeyError("own error")
    except KeyError as e:
        print(e.args[0], own.expired(), asyncio.current_task().cancelling(), now())
    async with asyncio.timeout(1) as unused:
        await asyncio.sleep(0.5)
    await asyncio.sleep(2)
    print("not needed", unused.expired(), f"{unused.when():.3f}", now())
    async with asyncio.timeout(1) as moved:
        moved.reschedule(moved.when() + 1)
        await asyncio.sleep(1.5)
        print("moved", f"{moved.when():.3f}", now())
    try:
        async with asyncio.timeout(5):
            async with asyncio.timeout(1):
                raise TimeoutError("raised by hand")
    except TimeoutError as e:
        print(str(e), now())


asyncio.run(main())
