"""A Runner that is closed stays closed; closing twice, or before any run, is fine."""
import asyncio
from typing import Any, Callable


async def job() -> int:
    return 1


def tell(label: str, fn: Callable[[], Any]) -> None:
    try:
        fn()
        print(label, "fine")
    except BaseException as e:
        print(label, type(e).__name__, str(e))


r = asyncio.Runner()
tell("close before any run", lambda: r.close())
print(r.run(job()))
tell("close", lambda: r.close())
tell("close again", lambda: r.close())
c = job()
tell("run", lambda: r.run(c))
tell("get_loop", lambda: r.get_loop())
tell("__enter__", lambda: r.__enter__())
with asyncio.Runner() as s:
    loop = s.get_loop()
    print(s.run(job()), s.get_loop() is loop, loop.is_closed())
print(loop.is_closed())
try:
    with asyncio.Runner() as t:
        raise ValueError("out of the block")
except ValueError as e:
    print(str(e))
tell("closed by it", lambda: t.run(c))
