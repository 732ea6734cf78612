"""current_task and all_tasks of the running loop and of another; a plain callback has no task, a done callback neither."""
import asyncio
from typing import Any


async def job() -> None:
    await asyncio.sleep(1)


def name(t: Any) -> str:
    return "nobody" if t is None else t.get_name()


async def main() -> None:
    loop = asyncio.get_running_loop()
    other = asyncio.new_event_loop()
    waiting = other.create_task(job(), name="elsewhere")
    print(name(asyncio.current_task()), name(asyncio.current_task(loop)), name(asyncio.current_task(other)))
    print(", ".join(name(t) for t in asyncio.all_tasks(other)), "/", ", ".join(name(t) for t in asyncio.all_tasks()))
    loop.call_soon(lambda: print("callback", name(asyncio.current_task()), asyncio.get_running_loop() is loop))
    t = loop.create_task(job(), name="here")
    t.add_done_callback(lambda x: print("done callback", name(asyncio.current_task()), name(x)))
    u = asyncio.create_task(job(), name=None)
    t.set_name("renamed")
    print(name(t), name(u), asyncio.get_event_loop() is loop)
    await t
    await asyncio.sleep(0)
    print(len(asyncio.all_tasks()), waiting.done())
    waiting.cancel()


asyncio.run(main())
