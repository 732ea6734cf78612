"""shutdown_asyncgens() closes what is open, each in a task of its own; an error then goes to the exception handler."""
import asyncio
from typing import Any, AsyncGenerator


held: list[AsyncGenerator[str, None]] = []


async def slow(name: str, delay: float) -> AsyncGenerator[str, None]:
    try:
        yield name
    finally:
        print(name, "closing", asyncio.current_task().get_name())
        await asyncio.sleep(delay)
        print(name, "closed", f"{asyncio.get_running_loop().time():.3f}")


async def breaks() -> AsyncGenerator[str, None]:
    try:
        yield "breaks"
    finally:
        raise OSError("in finally")


def handler(loop: asyncio.AbstractEventLoop, ctx: dict[str, Any]) -> None:
    print("handler", type(ctx["exception"]).__name__, ctx["asyncgen"] is held[2], "task" in ctx)


async def main() -> None:
    loop = asyncio.get_running_loop()
    loop.set_exception_handler(handler)
    held.extend([slow("a", 2), slow("b", 1), breaks(), slow("never begun", 1)])
    for g in held[:3]:
        print(await anext(g))
    await loop.shutdown_asyncgens()
    print("shut down", f"{loop.time():.3f}", asyncio.current_task().get_name())
    try:
        print(await anext(held[0]))
    except StopAsyncIteration:
        print("a is over")
    await loop.shutdown_asyncgens()
    late = slow("late", 0)
    held.append(late)
    print(await anext(late))


asyncio.run(main())
print("end")
