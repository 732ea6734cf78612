"""A closed loop takes nothing any more; closing it again is fine."""
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


loop = asyncio.new_event_loop()
print(loop.is_closed(), loop.is_running(), loop.run_until_complete(job()))
loop.close()
print(loop.is_closed())
c = job()
tell("call_soon", lambda: loop.call_soon(print, "x"))
tell("call_later", lambda: loop.call_later(1, print, "x"))
tell("call_at", lambda: loop.call_at(1, print, "x"))
tell("create_task", lambda: loop.create_task(c))
tell("run_until_complete", lambda: loop.run_until_complete(c))
tell("run_forever", lambda: loop.run_forever())
tell("stop", lambda: loop.stop())
tell("create_future", lambda: loop.create_future())
f: asyncio.Future[int] = loop.create_future()
f.add_done_callback(lambda x: print("never"))
tell("set_result with a callback", lambda: f.set_result(1))
tell("close", lambda: loop.close())
print(f"{loop.time():.3f}")
