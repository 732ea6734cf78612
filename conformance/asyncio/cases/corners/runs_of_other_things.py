"""run_until_complete() of a gather made before the loop runs, of a task, of a generator's step; leftovers that start new work."""
import asyncio
from typing import AsyncGenerator


async def job(n: float) -> float:
    await asyncio.sleep(n)
    return n


async def numbers() -> AsyncGenerator[int, None]:
    yield 1
    await asyncio.sleep(1)
    yield 2


async def late(n: float) -> None:
    print("late begins", n)
    await asyncio.sleep(n)
    print("late ends", n)


async def restless() -> None:
    try:
        await asyncio.sleep(10)
    finally:
        print("restless", len(asyncio.all_tasks()))
        asyncio.create_task(late(0))
        asyncio.create_task(late(1))


async def main() -> None:
    asyncio.create_task(restless())
    await asyncio.sleep(1)


loop = asyncio.new_event_loop()
asyncio.set_event_loop(loop)
g = asyncio.gather(job(2), job(1))
print(g.done(), g.get_loop() is loop)
print(", ".join(f"{x:.1f}" for x in loop.run_until_complete(g)), f"{loop.time():.3f}")
t = loop.create_task(job(0.5))
print(f"{loop.run_until_complete(t):.1f}", loop.run_until_complete(t) == 0.5, t.done())
n = numbers()
print(loop.run_until_complete(anext(n)), loop.run_until_complete(anext(n)), f"{loop.time():.3f}")
loop.run_until_complete(n.aclose())
loop.close()
asyncio.set_event_loop(None)
asyncio.run(main())
with asyncio.Runner() as runner:
    async def cancelled() -> None:
        asyncio.current_task().cancel("itself")
        await asyncio.sleep(1)

    try:
        runner.run(cancelled())
    except asyncio.CancelledError as e:
        print("runner:", str(e))
    print(f"{runner.run(job(1)):.1f}")
