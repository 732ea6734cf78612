"""Two tasks that wait for each other's lock: nothing can run any more, and no `finally` does."""
import asyncio


async def both(name: str, first: asyncio.Lock, second: asyncio.Lock) -> None:
    async with first:
        print(name, "has one", end=", ")
        await asyncio.sleep(1)
        try:
            async with second:
                print("not reached")
        finally:
            print("no finally")


async def main() -> None:
    a, b = asyncio.Lock(), asyncio.Lock()
    await asyncio.gather(both("x", a, b), both("y", b, a))


asyncio.run(main())
print("not reached")
