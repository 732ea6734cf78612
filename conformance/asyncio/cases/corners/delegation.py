"""A generator that passes another one on; what it catches, what it sends on, and what closing the outer one does to the inner."""
import asyncio
from typing import AsyncGenerator


def now() -> str:
    return f"{asyncio.get_running_loop().time():.3f}"


async def inner(name: str) -> AsyncGenerator[str, None]:
    try:
        for i in range(3):
            yield f"{name}{i}"
            await asyncio.sleep(0.5)
    finally:
        print("inner", name, "closes", now())


async def outer() -> AsyncGenerator[str, None]:
    try:
        yield "first"
        async for x in inner("a"):
            yield x
        async for x in inner("b"):
            yield x
    finally:
        print("outer closes", now())


async def main() -> None:
    print(", ".join([x async for x in outer()]), now())
    g = outer()
    print(await anext(g), await anext(g))
    await g.aclose()
    print("closed", now())
    await asyncio.sleep(1)
    h = outer()
    print(await anext(h), await anext(h))
    try:
        await h.athrow(ValueError("thrown in"))
    except ValueError as e:
        print(str(e), now())
    await asyncio.sleep(1)


asyncio.run(main())
