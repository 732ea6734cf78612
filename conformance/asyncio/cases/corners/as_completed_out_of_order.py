"""What as_completed() gives may be awaited in any order, and as tasks: each takes the next that ends."""
import asyncio


async def job(n: int) -> int:
    await asyncio.sleep(n)
    if n == 2:
        raise ValueError("two")
    return n


async def show(name: str, c: object) -> None:
    try:
        print(name, await c)
    except ValueError as e:
        print(name, "error", str(e))


async def main() -> None:
    a, b, c = asyncio.as_completed([job(3), job(1), job(2)])
    await show("c", c)
    await asyncio.gather(show("b", b), show("a", a))
    same = asyncio.create_task(job(1))
    print("twice the same:", len(list(asyncio.as_completed([same, same]))))
    await same


asyncio.run(main())
