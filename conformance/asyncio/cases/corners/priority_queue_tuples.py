"""A PriorityQueue compares pairs element by element; a LifoQueue joins like any other."""
import asyncio


async def worker(q: "asyncio.Queue[str]") -> None:
    while True:
        x = await q.get()
        await asyncio.sleep(1)
        print("done", x)
        q.task_done()


async def main() -> None:
    q: asyncio.PriorityQueue[tuple[int, str]] = asyncio.PriorityQueue()
    for item in [(2, "b"), (1, "z"), (2, "a"), (1, "y"), (0, "m"), (2, "a")]:
        q.put_nowait(item)
    while not q.empty():
        n, s = await q.get()
        print(n, s, end="; ")
    print(q.qsize())
    p: asyncio.PriorityQueue[str] = asyncio.PriorityQueue(maxsize=5)
    for s in ["pear", "Apple", "fig", "apple", "figs"]:
        await p.put(s)
    print(p.full(), ", ".join([p.get_nowait() for _ in range(5)]))
    three: asyncio.PriorityQueue[tuple[int, int, str]] = asyncio.PriorityQueue()
    for t in [(1, 2, "late"), (1, 1, "early"), (0, 9, "first")]:
        three.put_nowait(t)
    print(three.get_nowait()[2], three.get_nowait()[2], three.get_nowait()[2])
    lifo: asyncio.LifoQueue[str] = asyncio.LifoQueue()
    for s in ["one", "two", "three"]:
        lifo.put_nowait(s)
    w = asyncio.create_task(worker(lifo))
    await lifo.join()
    print("joined", f"{asyncio.get_running_loop().time():.3f}")
    w.cancel()


asyncio.run(main())
