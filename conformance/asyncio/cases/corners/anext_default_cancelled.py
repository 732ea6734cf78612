"""anext() with a default, cancelled before its first step, throws into the generator."""
import asyncio


async def g():
    try:
        while True:
            yield 1
    except asyncio.CancelledError:
        print("cancelled inside")
        raise


async def main() -> None:
    a = g()
    print(await anext(a))
    t = asyncio.ensure_future(wrapped(a))
    await asyncio.sleep(0)
    print(t.done())
    print(await anext(g(), "d"))
    u = asyncio.create_task(anext(a, "d"))
    u.cancel("c")
    try:
        await u
    except asyncio.CancelledError as e:
        print("u", e)
    print(await anext(a, "end"))


async def wrapped(a) -> int:
    return await anext(a, "w")


asyncio.run(main())
