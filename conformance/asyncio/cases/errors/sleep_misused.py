"""Blocking sleep refuses a negative time; both refuse what is no number."""
import asyncio
import time
from typing import Any


async def main() -> None:
    try:
        time.sleep(-1)
    except ValueError as e:
        print(str(e))
    text: Any = "soon"
    try:
        await asyncio.sleep(text)
    except TypeError as e:
        print("asyncio.sleep", type(e).__name__)
    c = asyncio.sleep(text)
    print("not before it is awaited")
    try:
        await c
    except TypeError as e:
        print("asyncio.sleep", type(e).__name__)
    time.sleep(0)
    print(f"{time.monotonic():.3f}")


asyncio.run(main())
