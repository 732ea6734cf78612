"""The str() of a KeyError is the repr() of its key: so it stands in the last line."""
import asyncio


async def main() -> None:
    await asyncio.sleep(0)
    raise KeyError("user's id")


asyncio.run(main())
