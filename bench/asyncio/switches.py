"""1,000,000 task switches: 1,000 tasks give way 1,000 times each."""
import asyncio


async def worker() -> None:
    for i in range(1000):
        await asyncio.sleep(0)


async def main() -> None:
    tasks = [asyncio.create_task(worker()) for _ in range(1000)]
    for t in tasks:
        await t
    print("done")


asyncio.run(main())
