"""`async with` over what has no __aenter__ or no __aexit__ is a TypeError before anything is entered."""
import asyncio
from contextlib import AsyncExitStack
from typing import Any


class OnlyEnter:
    async def __aenter__(self) -> None:
        print("not entered")


class OnlyExit:
    async def __aexit__(self, t: object, e: object, tb: object) -> None:
        print("not left")


class Plain:
    async def __aenter__(self) -> int:
        print("entered")
        return 1

    async def __aexit__(self, t: object, e: object, tb: object) -> None:
        print("left")


async def main() -> None:
    things: list[Any] = [5, OnlyEnter(), OnlyExit(), Plain]
    for thing in things:
        try:
            async with thing:
                print("not reached")
        except TypeError as e:
            print(type(e).__name__)
    stack = AsyncExitStack()
    async with stack:
        for thing in things:
            try:
                await stack.enter_async_context(thing)
            except TypeError as e:
                print("stack", type(e).__name__)
        print(await stack.enter_async_context(Plain()))


asyncio.run(main())
