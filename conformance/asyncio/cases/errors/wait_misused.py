"""wait() and as_completed(): a future in place of a list, a return_when that does not exist, an empty list."""
import asyncio
from typing import Any


async def job(n: int) -> int:
    return n


async def main() -> None:
    t: Any = asyncio.create_task(job(1))
    try:
        await asyncio.wait(t)
    except TypeError as e:
        print(str(e))
    wrong: Any = "SOME_COMPLETED"
    try:
        await asyncio.wait([t], return_when=wrong)
    except ValueError as e:
        print(str(e))
    try:
        await asyncio.wait(set())
    except ValueError as e:
        print(str(e))
    it = asyncio.as_completed(t)
    try:
        next(it)
    except TypeError as e:
        print(str(e))
    print("nothing:", len(list(asyncio.as_completed([]))))
    c: Any = job(2)
    try:
        await asyncio.wait([t, c])
    except TypeError as e:
        print(str(e))
    print(await c, t.done())
    done, pending = await asyncio.wait([t, t, t])
    print(len(done), len(pending))


asyncio.run(main())
