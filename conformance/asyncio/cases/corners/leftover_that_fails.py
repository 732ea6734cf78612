"""A leftover task that fails while asyncio.run cancels it is told to the exception handler; one that refuses to end is waited for."""
import asyncio
from typing import Any


def handler(loop: asyncio.AbstractEventLoop, ctx: dict[str, Any]) -> None:
    print("handler:", ctx["message"], "|", type(ctx["exception"]).__name__, ctx["task"].get_name())


async def fails(text: str) -> None:
    try:
        await asyncio.sleep(10)
    finally:
        raise RuntimeError(text)


async def stubborn() -> None:
    try:
        await asyncio.sleep(10)
    except asyncio.CancelledError:
        await asyncio.sleep(3)
        print("stubborn ends", f"{asyncio.get_running_loop().time():.3f}")


async def last() -> None:
    print("begins in the last pass of the run")
    await asyncio.sleep(10)
    print("not reached")


async def main() -> str:
    asyncio.get_running_loop().set_exception_handler(handler)
    asyncio.create_task(fails("one"), name="one")
    asyncio.create_task(stubborn())
    asyncio.create_task(fails("two"), name="two")
    await asyncio.sleep(1)
    asyncio.create_task(last())
    return "main's result"


print(asyncio.run(main()))
