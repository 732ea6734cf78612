"""What needs a running loop says so outside of one; after asyncio.run there is no current loop either."""
import asyncio
from typing import Any, Callable


async def job() -> int:
    return 1


async def nothing() -> None:
    pass


def tell(label: str, fn: Callable[[], Any]) -> None:
    try:
        fn()
        print(label, "fine")
    except BaseException as e:
        print(label, type(e).__name__, str(e))


c = job()
tell("get_running_loop", lambda: asyncio.get_running_loop())
tell("create_task", lambda: asyncio.create_task(c))
tell("current_task", lambda: asyncio.current_task())
tell("all_tasks", lambda: asyncio.all_tasks())
tell("timeout", lambda: asyncio.timeout(1))
tell("timeout_at", lambda: asyncio.timeout_at(1))
asyncio.run(nothing())
tell("get_event_loop", lambda: asyncio.get_event_loop())
tell("Future", lambda: asyncio.Future())
tell("gather", lambda: asyncio.gather(c))
tell("gather of nothing", lambda: asyncio.gather())
d = job()
tell("ensure_future", lambda: asyncio.ensure_future(d))
tell("locks need none", lambda: [asyncio.Lock(), asyncio.Event(), asyncio.Condition(), asyncio.Semaphore(), asyncio.Queue(), asyncio.Barrier(2)])
asyncio.set_event_loop(asyncio.new_event_loop())
tell("get_event_loop", lambda: asyncio.get_event_loop())
tell("Future", lambda: asyncio.Future())
print(asyncio.get_event_loop().run_until_complete(job()))
