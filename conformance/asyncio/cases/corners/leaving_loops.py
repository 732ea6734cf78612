"""break, continue and return out of nested `async for`: which generators close, and when; an error in a closing generator stays there."""
import asyncio
from typing import AsyncGenerator


def now() -> str:
    return f"{asyncio.get_running_loop().time():.3f}"


async def numbers(name: str, n: int) -> AsyncGenerator[int, None]:
    try:
        for i in range(n):
            await asyncio.sleep(0.25)
            yield i
        print(name, "exhausted", now())
    finally:
        print(name, "closes", now(), asyncio.current_task().get_name())


async def find(wanted: int) -> str:
    async for i in numbers(f"outer {wanted}", 3):
        async for j in numbers(f"inner {wanted}.{i}", 3):
            if i * 10 + j == wanted:
                return f"found {i} {j}"
            if j > i:
                break
    return "nothing"


async def skipping() -> int:
    total = 0
    async for i in numbers("skipping", 5):
        if i % 2 == 0:
            continue
        try:
            total += i
        finally:
            total += 100
    return total


async def main() -> None:
    print(await find(11), now())
    await asyncio.sleep(1)
    print(await find(99), now())
    await asyncio.sleep(1)
    print(await skipping(), now())
    try:
        async for i in numbers("fails", 5):
            raise ValueError(f"at {i}")
    except ValueError as e:
        print(str(e), now())
    await asyncio.sleep(1)
    t = asyncio.create_task(find(22))
    await asyncio.sleep(0.6)
    t.cancel()
    await asyncio.wait([t])
    print("cancelled", now())
    await asyncio.sleep(1)


asyncio.run(main())
