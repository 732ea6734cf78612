"""FIRST_COMPLETED tells all that ended by the time the waiter runs; as_completed() passes on a cancellation."""
import asyncio


async def after(n: int, text: str) -> str:
    for _ in range(n):
        await asyncio.sleep(0)
    return text


async def main() -> None:
    ts = [asyncio.create_task(after(n, t)) for n, t in [(3, "a"), (1, "b"), (1, "c"), (2, "d"), (5, "e")]]
    pending = set(ts)
    while pending:
        done, pending = await asyncio.wait(pending, return_when=asyncio.FIRST_COMPLETED)
        print(", ".join(sorted(t.result() for t in done)), len(pending))
    us = [asyncio.create_task(after(n, t)) for n, t in [(2, "x"), (9, "y"), (1, "z")]]
    asyncio.get_running_loop().call_soon(lambda: us[1].cancel("y goes"))
    for c in asyncio.as_completed(us):
        try:
            print(await c)
        except asyncio.CancelledError as e:
            print("cancelled", str(e), asyncio.current_task().cancelling())


asyncio.run(main())
