"""Getters and putters that wait: who is cancelled at the moment of its wake-up passes it on; a priority queue looks when it runs."""
import asyncio


async def getter(name: str, q: "asyncio.Queue[int]") -> None:
    try:
        print(name, "got", await q.get())
    except asyncio.CancelledError:
        print(name, "cancelled", q.qsize())


async def putter(n: int, q: "asyncio.Queue[int]") -> None:
    await q.put(n)
    print("put", n, q.qsize())


async def main() -> None:
    q: asyncio.Queue[int] = asyncio.PriorityQueue()
    ts = [asyncio.create_task(getter(n, q)) for n in "abc"]
    await asyncio.sleep(0)
    q.put_nowait(9)
    q.put_nowait(1)
    ts[0].cancel()
    await asyncio.sleep(0)
    print("one turn")
    await asyncio.sleep(0)
    q.put_nowait(5)
    await asyncio.wait(ts)
    p: asyncio.Queue[int] = asyncio.Queue(1)
    us = [asyncio.create_task(putter(n, p)) for n in (1, 2, 3)]
    await asyncio.sleep(0)
    print(p.get_nowait(), p.qsize())
    us[1].cancel()
    await asyncio.sleep(0)
    await asyncio.sleep(0)
    print(await p.get())
    await asyncio.sleep(0)
    print(p.qsize(), us[1].cancelled(), us[2].done())
    j = asyncio.create_task(p.join())
    await asyncio.sleep(0)
    p.task_done()
    p.task_done()
    await asyncio.sleep(0)
    print("joined", j.done())


asyncio.run(main())
