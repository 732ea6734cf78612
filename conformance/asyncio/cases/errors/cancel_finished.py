"""cancel() of what is over does nothing and counts nothing, however it ended."""
import asyncio


async def value() -> int:
    return 1


async def fails() -> int:
    raise ValueError("x")


async def sleeps() -> int:
    await asyncio.sleep(10)
    return 1


async def main() -> None:
    a = asyncio.create_task(value())
    b = asyncio.create_task(fails())
    c = asyncio.create_task(sleeps())
    await asyncio.sleep(0)
    print("first cancel", c.cancel(), c.cancelling(), c.cancelled())
    await asyncio.wait([a, b, c])
    for name, t in [("value", a), ("error", b), ("cancelled", c)]:
        print(name, t.done(), t.cancelled(), t.cancel("late"), t.cancelling(), t.uncancel(), t.cancelled())
    print(a.result(), type(b.exception()).__name__)
    try:
        await c
    except asyncio.CancelledError as e:
        print("no late message:", str(e) == "")
    never = asyncio.create_task(value())
    print("uncancel first", never.uncancel(), never.cancelling())
    print(await never)


asyncio.run(main())
