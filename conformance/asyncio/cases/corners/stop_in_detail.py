"""stop(): before the run it lets one pass through, in a pass it lets the pass end; a task that was cut goes on in the next run."""
import asyncio


async def counter(loop: asyncio.AbstractEventLoop) -> str:
    for i in range(4):
        print("turn", i)
        if i == 1:
            loop.stop()
        await asyncio.sleep(0)
    return "counted"


loop = asyncio.new_event_loop()
loop.call_soon(print, "one pass")
loop.call_soon(lambda: loop.call_soon(print, "left for later"))
loop.call_later(0, print, "a timer that is due")
loop.call_later(1, print, "a timer that is not")
loop.stop()
loop.run_forever()
print("stopped", f"{loop.time():.3f}", loop.is_running())
t = loop.create_task(counter(loop))
loop.run_forever()
print("stopped by the task", t.done())
print(loop.run_until_complete(t))
loop.call_soon(loop.stop)
loop.call_soon(loop.stop)
loop.run_forever()
print("twice is once")
loop.call_later(2, loop.stop)
loop.run_forever()
print(f"{loop.time():.3f}")
u = loop.create_task(asyncio.sleep(5))
loop.call_later(1, loop.stop)
try:
    loop.run_until_complete(u)
except RuntimeError as e:
    print(str(e), u.done())
loop.run_until_complete(u)
print(f"{loop.time():.3f}")
loop.close()
