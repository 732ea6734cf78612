"""The library's own coroutines are lazy too: nothing is put, got, acquired or waited for before the await."""
import asyncio


async def main() -> None:
    q: asyncio.Queue[int] = asyncio.Queue()
    lock = asyncio.Lock()
    put = q.put(1)
    get = q.get()
    acquire = lock.acquire()
    nap = asyncio.sleep(2, "napped")
    print(q.qsize(), lock.locked(), len(asyncio.all_tasks()))
    await put
    print(q.qsize(), await get, q.qsize())
    t = asyncio.create_task(acquire)
    print(lock.locked())
    print(await t, lock.locked())
    await asyncio.sleep(1)
    print(await nap, f"{asyncio.get_running_loop().time():.3f}")
    a, b, c = await asyncio.gather(q.get(), q.put(5), asyncio.sleep(1, "c"))
    print(a, b is None, c)
    limited = asyncio.wait_for(q.get(), 1)
    await asyncio.sleep(3)
    q.put_nowait(7)
    print(await limited, f"{asyncio.get_running_loop().time():.3f}")
    try:
        await get
    except RuntimeError as e:
        print(str(e))


asyncio.run(main())
