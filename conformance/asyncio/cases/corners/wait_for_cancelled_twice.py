"""wait_for() waits for the task that it cancelled; a second cancellation cuts that wait short, and the inner task runs on."""
import asyncio


def now() -> str:
    return f"{asyncio.get_running_loop().time():.3f}"


async def slow_to_end(text: str) -> str:
    try:
        await asyncio.sleep(10)
    except asyncio.CancelledError:
        print(text, "cleans", now())
        try:
            await asyncio.sleep(2)
        finally:
            print(text, "cleaned", now())
        raise
    return text


async def value_after_all() -> str:
    try:
        await asyncio.sleep(10)
    except asyncio.CancelledError:
        await asyncio.sleep(1)
    return "after all"


async def error_after_all() -> str:
    try:
        await asyncio.sleep(10)
    finally:
        raise OSError("while cleaning")


async def main() -> None:
    w = asyncio.create_task(asyncio.wait_for(slow_to_end("a"), 5))
    await asyncio.sleep(1)
    w.cancel("first")
    await asyncio.sleep(1)
    print("still waits", w.done(), w.cancelling())
    w.cancel("second")
    try:
        await w
    except asyncio.CancelledError as e:
        print("out", str(e), now())
    await asyncio.sleep(3)
    print(await asyncio.wait_for(value_after_all(), 1), now())
    try:
        await asyncio.wait_for(error_after_all(), 1)
    except OSError as e:
        print(type(e).__name__, str(e), now())
    v = asyncio.create_task(asyncio.wait_for(value_after_all(), 5))
    await asyncio.sleep(1)
    v.cancel()
    try:
        print(await v)
    except asyncio.CancelledError:
        print("cancelled all the same", now())


asyncio.run(main())
