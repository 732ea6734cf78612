"""A gather of COUNT tasks that each sleep until one of 97 times: timers in a heap, many of them of the same time."""
import asyncio


async def worker(i: int) -> None:
    await asyncio.sleep(0.001 * (i % 97))


async def main() -> None:
    results = await asyncio.gather(*[worker(i) for i in range(COUNT)])
    print(len(results))


asyncio.run(main())
