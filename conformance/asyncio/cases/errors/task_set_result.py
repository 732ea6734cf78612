"""A task's outcome is its coroutine's: nobody else sets it."""
import asyncio
from typing import Any


async def job() -> str:
    await asyncio.sleep(1)
    return "its own"


async def main() -> None:
    t: Any = asyncio.create_task(job())
    try:
        t.set_result("mine")
    except RuntimeError as e:
        print(str(e))
    try:
        t.set_exception(ValueError("mine"))
    except RuntimeError as e:
        print(str(e))
    try:
        t.result()
    except asyncio.InvalidStateError as e:
        print(str(e))
    try:
        t.exception()
    except asyncio.InvalidStateError as e:
        print(str(e))
    print(await t)
    try:
        t.set_result("late")
    except RuntimeError as e:
        print(str(e))
    print(t.result())


asyncio.run(main())
