"""Handles: cancelled before, in the same pass, after they ran; when() of a timer; cancelling twice."""
import asyncio


async def main() -> None:
    loop = asyncio.get_running_loop()
    await asyncio.sleep(1)
    a = loop.call_soon(print, "not called")
    b = loop.call_soon(print, "b", 1, 2)
    a.cancel()
    print(a.cancelled(), b.cancelled())
    await asyncio.sleep(0)
    b.cancel()
    print("after it ran", b.cancelled())
    d = loop.call_soon(print, "not called either")
    c = loop.call_soon(print, "c")
    e = loop.call_soon(lambda: f.cancel())
    f = loop.call_soon(print, "cancelled by the one before")
    d.cancel()
    d.cancel()
    await asyncio.sleep(0)
    print(c.cancelled(), d.cancelled(), e.cancelled(), f.cancelled())
    t = loop.call_later(1.5, print, "t")
    u = loop.call_at(2.25, print, "u")
    v = loop.call_later(-1, print, "v")
    print(f"{t.when():.3f} {u.when():.3f} {v.when():.3f}", t.cancelled())
    print(isinstance(t, asyncio.Handle), isinstance(t, asyncio.TimerHandle), isinstance(b, asyncio.TimerHandle))
    u.cancel()
    await asyncio.sleep(2)
    print(f"{u.when():.3f}", u.cancelled(), t.cancelled())
    t.cancel()
    print(t.cancelled())


asyncio.run(main())
