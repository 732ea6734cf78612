"""An exception handler that fails itself is not asked about that, and the loop goes on."""
import asyncio
from typing import Any


def bad() -> None:
    raise ValueError("callback")


async def main() -> None:
    loop = asyncio.get_running_loop()

    def handler(lp: asyncio.AbstractEventLoop, ctx: dict[str, Any]) -> None:
        print("handler", ctx["exception"].args[0], lp is loop, "handle" in ctx, "message" in ctx, "future" in ctx)
        raise RuntimeError("handler")

    loop.set_exception_handler(handler)
    loop.call_soon(bad)
    loop.call_soon(print, "next")
    await asyncio.sleep(0)
    loop.call_later(1, bad)
    await asyncio.sleep(1)
    loop.call_exception_handler({"message": "by hand", "exception": KeyError("k")})
    print("on")


asyncio.run(main())
