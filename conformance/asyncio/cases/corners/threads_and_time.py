"""There is one thread, and all clocks are one; blocking sleep moves it for every loop."""
import asyncio
import threading
import time


async def tick() -> None:
    await asyncio.sleep(1)
    print("tick", f"{time.monotonic():.3f}", threading.current_thread().name)


async def main() -> None:
    loop = asyncio.get_running_loop()
    print(threading.current_thread() is threading.main_thread(), threading.main_thread().name)
    t = asyncio.create_task(tick())
    await asyncio.sleep(0)
    time.sleep(2.5)
    print(f"{loop.time():.3f} {time.monotonic():.3f} {time.perf_counter():.3f} {time.time():.2f}")
    await t
    print(asyncio.new_event_loop().time() == loop.time(), loop.time() == time.perf_counter())


time.sleep(0.25)
print(f"{time.time():.2f}")
asyncio.run(main())
print(f"{time.monotonic():.3f}")
asyncio.run(tick())
