"""Negative times are past ones: they fire as soon as they can, and nothing complains."""
import asyncio


def now() -> str:
    return f"{asyncio.get_running_loop().time():.3f}"


async def quick() -> str:
    print("quick runs")
    return "done"


async def main() -> None:
    loop = asyncio.get_running_loop()
    await asyncio.sleep(1)
    print("slept", await asyncio.sleep(-5, "result"), now())
    loop.call_later(-1, print, "call_later")
    loop.call_at(-7, print, "call_at")
    loop.call_soon(print, "call_soon")
    await asyncio.sleep(0)
    print("one pass")
    await asyncio.sleep(0)
    try:
        await asyncio.wait_for(quick(), -1)
    except TimeoutError as e:
        print("wait_for", str(e) == "", now())
    ready = loop.create_future()
    ready.set_result("ready")
    print("wait_for", await asyncio.wait_for(ready, -1))
    t = asyncio.create_task(asyncio.sleep(3, "slow"))
    done, pending = await asyncio.wait([t], timeout=-2)
    print("wait", len(done), len(pending), now())
    try:
        async with asyncio.timeout(-1) as cm:
            print("body begins", f"{cm.when():.3f}")
            await asyncio.sleep(0)
            print("second turn")
            await asyncio.sleep(0)
            print("not reached")
    except TimeoutError:
        print("timeout", now())
    async with asyncio.timeout(-1):
        print("a body that does not wait passes")
    await asyncio.sleep(0)
    print("no late cancel")
    for c in asyncio.as_completed([t], timeout=-1):
        try:
            print(await c)
        except TimeoutError:
            print("as_completed", now())
    print(await t, now())


asyncio.run(main())
