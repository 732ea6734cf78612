"""A coroutine is a value: a function may return one unawaited, a list holds them, a task's result may be one."""
import asyncio
from typing import Any


async def job(n: int) -> int:
    print("job", n)
    await asyncio.sleep(n)
    return n


async def gives() -> Any:
    print("gives")
    return job(1)


async def main() -> None:
    c = await gives()
    print(asyncio.iscoroutine(c))
    print(await c)
    t = asyncio.create_task(gives())
    d = await t
    print(asyncio.iscoroutine(d), asyncio.iscoroutine(t.result()), await d)
    cs = [job(i) for i in (3, 2)]
    print("none began")
    for x in reversed(cs):
        print(await x, f"{asyncio.get_running_loop().time():.3f}")
    f: asyncio.Future[Any] = asyncio.get_running_loop().create_future()
    f.set_result(job(0))
    inner = await f
    print(asyncio.iscoroutine(inner), await inner)
    q: asyncio.Queue[Any] = asyncio.Queue()
    await q.put(job(4))
    e = await q.get()
    print(await e)


asyncio.run(main())
