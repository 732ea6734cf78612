"""as_completed() is a generator: nothing becomes a task, and no timeout begins, before the first step."""
import asyncio


def now() -> str:
    return f"{asyncio.get_running_loop().time():.3f}"


async def job(n: int) -> int:
    print("job", n, now())
    await asyncio.sleep(n)
    return n


async def main() -> None:
    cs = [job(3), job(1), job(2)]
    it = asyncio.as_completed(cs, timeout=2.5)
    await asyncio.sleep(1)
    print("not begun", now(), len(asyncio.all_tasks()))
    first = next(it)
    print("begun", len(asyncio.all_tasks()))
    print(await first, now())
    for c in it:
        try:
            print(await c, now())
        except TimeoutError as e:
            print("timeout", now(), str(e) == "")
    print("left", len(asyncio.all_tasks()))
    await asyncio.sleep(1)
    print("run on", len(asyncio.all_tasks()))


asyncio.run(main())
