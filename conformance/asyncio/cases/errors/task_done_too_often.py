"""task_done() more often than there were items is a ValueError; join() with nothing open does not wait."""
import asyncio


async def main() -> None:
    q: asyncio.Queue[int] = asyncio.Queue()
    await q.join()
    try:
        q.task_done()
    except ValueError as e:
        print(str(e))
    await q.put(1)
    q.task_done()
    print("done before it was got", q.qsize())
    await q.join()
    try:
        q.task_done()
    except ValueError as e:
        print(str(e))
    print(q.get_nowait())
    await q.put(2)
    waiting = asyncio.create_task(q.join())
    await asyncio.sleep(0)
    print("waiting", waiting.done())
    q.task_done()
    print("woken", waiting.done())
    await q.put(3)
    await asyncio.sleep(0)
    print("an item came between", waiting.done())
    waiting.cancel()


asyncio.run(main())
