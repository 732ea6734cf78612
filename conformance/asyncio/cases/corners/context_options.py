"""A context given to a task, to a group's task and to a done callback is used as it is, not copied."""
import asyncio
from contextvars import Context, ContextVar, copy_context


cv: ContextVar[str] = ContextVar("cv", default="unset")
other: ContextVar[int] = ContextVar("other")


async def put(text: str) -> str:
    before = cv.get()
    cv.set(text)
    return before


async def main() -> None:
    ctx = copy_context()
    print(await asyncio.create_task(put("one"), context=ctx), ctx.get(cv), cv.get())
    print(await asyncio.create_task(put("two"), context=ctx), ctx.get(cv))
    print(await asyncio.get_running_loop().create_task(put("three"), context=ctx), ctx.get(cv))
    async with asyncio.TaskGroup() as tg:
        tg.create_task(put("four"), context=ctx)
        tg.create_task(put("five"))
    print(ctx.get(cv), cv.get())
    f: asyncio.Future[int] = asyncio.get_running_loop().create_future()
    f.add_done_callback(lambda x: print("callback", cv.get()), context=ctx)
    f.add_done_callback(lambda x: print("callback", cv.get()))
    cv.set("main's")
    f.set_result(1)
    await asyncio.sleep(0)
    print(cv in ctx, other in ctx, ctx.get(other) is None)
    empty = Context()
    print(cv in empty, empty.run(cv.get), empty.run(put_here, "six"), cv in empty, empty.get(cv), empty.copy().get(cv))


def put_here(text: str) -> str:
    cv.set(text)
    return cv.get()


asyncio.run(main())
