"""get_event_loop() makes a loop once, takes one that was set, and inside a run gives the running one."""
import asyncio


async def which(expected: asyncio.AbstractEventLoop | None) -> str:
    running = asyncio.get_running_loop()
    return f"{asyncio.get_event_loop() is running} {running is expected} {running.is_running()}"


first = asyncio.get_event_loop()
print(first is asyncio.get_event_loop(), first.is_running(), first.is_closed())
print(first.run_until_complete(which(first)))
second = asyncio.new_event_loop()
print(asyncio.get_event_loop() is first, second is first)
asyncio.set_event_loop(second)
print(asyncio.get_event_loop() is second, first.run_until_complete(which(first)))
f: asyncio.Future[int] = asyncio.Future()
print(f.get_loop() is second)
print(asyncio.run(which(second)))
try:
    asyncio.get_event_loop()
except RuntimeError as e:
    print(str(e))
asyncio.set_event_loop(second)
print(asyncio.get_event_loop() is second, second.is_closed())
asyncio.set_event_loop(None)
try:
    asyncio.get_event_loop()
except RuntimeError as e:
    print(str(e))
