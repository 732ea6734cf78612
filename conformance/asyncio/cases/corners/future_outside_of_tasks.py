"""A future made by hand: its loop, its cancel message, and a run until it is done."""
import asyncio


loop = asyncio.new_event_loop()
f: asyncio.Future[str] = asyncio.Future(loop=loop)
print(f.get_loop() is loop, f.done(), asyncio.isfuture(f))
loop.call_later(1.5, f.set_result, "set by a timer")
loop.call_later(1.5, print, "a timer of the same time")
loop.call_later(1.75, print, "not in this run")
print(loop.run_until_complete(f), f"{loop.time():.3f}")
g: asyncio.Future[str] = loop.create_future()
print(g.cancel("no need"), g.cancel("twice"), g.cancelled(), g.done())
try:
    loop.run_until_complete(g)
except asyncio.CancelledError as e:
    print("cancelled", str(e))
h: asyncio.Future[str] = loop.create_future()
h.set_exception(LookupError("stored"))
print(type(h.exception()).__name__, h.cancel())
try:
    loop.run_until_complete(h)
except LookupError as e:
    print(str(e), e is h.exception())
print(loop.run_until_complete(f))
loop.close()
