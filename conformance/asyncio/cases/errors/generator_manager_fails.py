"""asynccontextmanager: a generator that goes on after the body's error, that raises another, or that fails before it yields."""
import asyncio
from contextlib import asynccontextmanager
from typing import AsyncIterator


@asynccontextmanager
async def goes_on() -> AsyncIterator[int]:
    try:
        yield 1
    except ValueError:
        yield 2


@asynccontextmanager
async def other_error() -> AsyncIterator[int]:
    try:
        yield 1
    except ValueError as e:
        raise KeyError("other")


@asynccontextmanager
async def fails_first() -> AsyncIterator[int]:
    raise LookupError("before")
    yield 1


@asynccontextmanager
async def lets_out() -> AsyncIterator[int]:
    try:
        yield 1
    finally:
        await asyncio.sleep(1)
        print("left")


@asynccontextmanager
async def swallows() -> AsyncIterator[int]:
    try:
        yield 1
    except ValueError:
        print("swallowed")


async def main() -> None:
    for make in [goes_on, other_error, fails_first, lets_out, swallows]:
        try:
            async with make():
                raise ValueError("body")
            print("nothing came out")
        except Exception as e:
            print(type(e).__name__, e.args[0])
    try:
        async with lets_out():
            raise StopAsyncIteration("body")
    except StopAsyncIteration as e:
        print("StopAsyncIteration passes", str(e))
    try:
        async with lets_out():
            raise asyncio.CancelledError("by hand")
    except asyncio.CancelledError as e:
        print("CancelledError passes", str(e))


asyncio.run(main())
