"""What cannot be awaited is a TypeError at the await, and the task goes on."""
import asyncio
from typing import Any


async def main() -> None:
    things: list[Any] = [5, "text", None, [1], main]
    for thing in things:
        try:
            await thing
            print("not reached")
        except TypeError as e:
            print(type(e).__name__)
    print("on")
    wrong: Any = 1
    await wrong


try:
    asyncio.run(main())
except TypeError as e:
    print("out of run:", type(e).__name__)
