"""An error without a message ends the program with its name alone."""
import asyncio


async def main() -> None:
    await asyncio.sleep(1)
    print("open", end="")
    raise ValueError


asyncio.run(main())
