"""A group that nobody catches tells how many errors it holds; it comes out after the leftovers are cancelled."""
import asyncio


async def fail(text: str) -> None:
    await asyncio.sleep(1)
    raise ValueError(text)


async def background() -> None:
    try:
        await asyncio.sleep(10)
    finally:
        print("background ends")


async def main() -> None:
    asyncio.create_task(background())
    async with asyncio.TaskGroup() as tg:
        tg.create_task(fail("a"))
        tg.create_task(fail("b"))


asyncio.run(main())
