"""What cannot be called fails when the loop calls it, and the exception handler hears of it; None for a time fails at once."""
import asyncio
from typing import Any, Callable


def tell(label: str, fn: Callable[[], Any]) -> None:
    try:
        fn()
        print(label, "fine")
    except BaseException as e:
        print(label, type(e).__name__, str(e))


async def main() -> None:
    loop = asyncio.get_running_loop()
    five: Any = 5
    none: Any = None
    loop.set_exception_handler(lambda lp, ctx: print("handler", type(ctx["exception"]).__name__))
    tell("call_soon", lambda: loop.call_soon(five))
    tell("call_later", lambda: loop.call_later(1, five))
    await asyncio.sleep(2)
    tell("call_later without a delay", lambda: loop.call_later(none, print))
    tell("call_at without a time", lambda: loop.call_at(none, print))
    f: asyncio.Future[int] = loop.create_future()
    f.add_done_callback(five)
    f.set_result(1)
    await asyncio.sleep(0)
    try:
        loop.set_exception_handler(five)
    except TypeError as e:
        print(str(e))


asyncio.run(main())
