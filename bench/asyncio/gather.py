"""A gather of COUNT tasks that give way once."""
import asyncio


async def worker() -> None:
    await asyncio.sleep(0)


async def main() -> None:
    results = await asyncio.gather(*[worker() for _ in range(COUNT)])
    print(len(results))


asyncio.run(main())
