"""A queue of negative size has no limit, and says the size it was given."""
import asyncio


async def main() -> None:
    for kind in [asyncio.Queue, asyncio.LifoQueue, asyncio.PriorityQueue]:
        q = kind(-1)
        print(kind.__name__, q.maxsize, q.full(), q.empty())
        for i in [2, 1, 3]:
            await q.put(i)
        print(q.qsize(), q.full(), await q.get(), q.get_nowait(), await q.get())
        try:
            q.get_nowait()
        except asyncio.QueueEmpty as e:
            print(type(e).__name__, str(e) == "")
    full = asyncio.Queue(1)
    full.put_nowait(1)
    try:
        full.put_nowait(2)
    except asyncio.QueueFull as e:
        print(type(e).__name__, str(e) == "")


asyncio.run(main())
