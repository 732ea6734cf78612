"""A main that is cancelled ends the program with CancelledError and its message."""
import asyncio


async def main() -> None:
    task = asyncio.current_task()
    asyncio.get_running_loop().call_later(2, lambda: task.cancel("too long"))
    try:
        await asyncio.sleep(10)
    finally:
        print("cleaning up", f"{asyncio.get_running_loop().time():.3f}")


asyncio.run(main())
