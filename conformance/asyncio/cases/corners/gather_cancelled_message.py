"""A cancelled gather with return_exceptions takes its message from the last child in argument order."""
import asyncio


async def quick() -> int:
    return 1


async def slow() -> None:
    await asyncio.sleep(5)


async def show(g: "asyncio.Future[list[object]]") -> None:
    await asyncio.sleep(1)
    g.cancel("m")
    try:
        await g
    except asyncio.CancelledError as e:
        print(str(e) or "-")


async def main() -> None:
    await show(asyncio.gather(slow(), quick(), return_exceptions=True))
    await show(asyncio.gather(quick(), slow(), return_exceptions=True))


asyncio.run(main())
