"""In which context things run: callbacks and timers in that of who made them, the exception handler in none of a task's, closing generators in a copy."""
import asyncio
from contextvars import ContextVar
from typing import Any, AsyncGenerator


cv: ContextVar[str] = ContextVar("cv", default="unset")


async def closing() -> AsyncGenerator[int, None]:
    try:
        yield 1
        yield 2
    finally:
        print("generator closes in", cv.get())
        cv.set("the closer's")


async def leave() -> None:
    cv.set("leaver")
    async for x in closing():
        break


async def main() -> None:
    loop = asyncio.get_running_loop()
    cv.set("main")

    def handler(lp: asyncio.AbstractEventLoop, ctx: dict[str, Any]) -> None:
        print("handler in", cv.get())

    loop.set_exception_handler(handler)

    def bad() -> None:
        cv.set("bad")
        raise ValueError("x")

    loop.call_soon(bad)
    loop.call_soon(lambda: print("callback in", cv.get()))
    loop.call_later(1, lambda: print("timer in", cv.get()))
    loop.call_exception_handler({"message": "by hand"})
    cv.set("main later")
    await asyncio.sleep(2)
    await asyncio.create_task(leave())
    await asyncio.sleep(0)
    await asyncio.sleep(0)
    print("main in", cv.get())

    async def coroutine() -> None:
        cv.set("set by a coroutine")

    await coroutine()
    print("awaited:", cv.get())
    await asyncio.wait_for(coroutine(), None)
    await asyncio.gather(setter("gathered"))
    print("gathered:", cv.get())
    await asyncio.wait_for(setter("limited"), 5)
    print("limited:", cv.get())
    await asyncio.shield(setter("shielded"))
    print("shielded:", cv.get())
    async with asyncio.timeout(5):
        cv.set("in the block")
    print("after the block:", cv.get())


async def setter(text: str) -> None:
    cv.set(text)


asyncio.run(main())
print("outside:", cv.get())
