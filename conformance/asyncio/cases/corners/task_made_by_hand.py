"""Task() with a loop and a name, before that loop runs; get_coro(), its place in a group, and numbers for default names."""
import asyncio


async def job(text: str) -> str:
    print(text, asyncio.current_task().get_name())
    return text


loop = asyncio.new_event_loop()
c = job("by hand")
t = asyncio.Task(c, loop=loop, name="mine")
u = asyncio.Task(job("second"), loop=loop)
print(t.get_coro() is c, t.get_name(), u.get_name(), t.get_loop() is loop)
print(asyncio.isfuture(t), isinstance(t, asyncio.Future), isinstance(t, asyncio.Task))
print(loop.run_until_complete(t), u.done(), t.get_coro() is c)


async def main() -> None:
    async with asyncio.TaskGroup() as tg:
        a = tg.create_task(job("group"), name="member")
        b = tg.create_task(job("group"))
        print(a.get_name(), b.get_name())
    print(a.result(), asyncio.ensure_future(a) is a)
    v = asyncio.Task(job("here"))
    print(v.get_name(), await v)


loop.run_until_complete(main())
loop.close()
