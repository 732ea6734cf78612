"""A generator that yields when it is closed is a RuntimeError; closed it is all the same."""
import asyncio
from typing import AsyncGenerator


async def stubborn() -> AsyncGenerator[int, None]:
    try:
        yield 1
    finally:
        yield 2


async def patient() -> AsyncGenerator[int, None]:
    try:
        yield 1
    finally:
        await asyncio.sleep(1)
        yield 2


async def main() -> None:
    g = stubborn()
    print(await g.__anext__())
    try:
        await g.aclose()
    except RuntimeError as e:
        print(str(e))
    h = patient()
    print(await h.__anext__())
    try:
        await h.aclose()
    except RuntimeError as e:
        print(str(e), f"{asyncio.get_running_loop().time():.3f}")
    try:
        await h.aclose()
    except StopAsyncIteration:
        print("closed already, says aclose()")
    try:
        await h.athrow(ValueError("x"))
    except StopAsyncIteration:
        print("closed already, says athrow()")


asyncio.run(main())
