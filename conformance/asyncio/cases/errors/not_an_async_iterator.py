"""aiter(), anext() and `async for` over what does not iterate, and over an __anext__ that gives no awaitable."""
import asyncio
from typing import Any


class Broken:
    def __aiter__(self) -> Any:
        return self

    def __anext__(self) -> Any:
        return 5


class Fails:
    def __init__(self) -> None:
        self.n = 0

    def __aiter__(self) -> Any:
        return self

    async def __anext__(self) -> int:
        self.n += 1
        if self.n > 2:
            raise LookupError("third")
        return self.n


async def main() -> None:
    five: Any = 5
    try:
        aiter(five)
    except TypeError as e:
        print("aiter", type(e).__name__)
    try:
        await anext(five)
    except TypeError as e:
        print("anext", type(e).__name__)
    try:
        async for x in aiter(Broken()):
            print("not reached", x)
    except TypeError as e:
        print("async for", type(e).__name__)
    try:
        async for x in aiter(Fails()):
            print(x)
    except LookupError as e:
        print("its own error:", str(e))
    try:
        print(await anext(Broken(), "default"))
    except TypeError as e:
        print("anext with a default", type(e).__name__)


asyncio.run(main())
