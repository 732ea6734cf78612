"""A manager that fails to enter leaves the ones before it entered; pop_all() takes them over on success."""
import asyncio
from contextlib import AsyncExitStack


class Room:
    def __init__(self, name: str, bad: bool = False) -> None:
        self.name = name
        self.bad = bad

    async def __aenter__(self) -> "Room":
        await asyncio.sleep(1)
        if self.bad:
            raise OSError("cannot open " + self.name)
        print("open", self.name)
        return self

    async def __aexit__(self, t: object, e: BaseException | None, tb: object) -> None:
        print("close", self.name, "none" if e is None else type(e).__name__)


async def open_all(rooms: list[Room]) -> AsyncExitStack:
    async with AsyncExitStack() as stack:
        for room in rooms:
            await stack.enter_async_context(room)
        return stack.pop_all()


async def main() -> None:
    try:
        await open_all([Room("a"), Room("b"), Room("c", True), Room("d")])
    except OSError as e:
        print(str(e))
    held = await open_all([Room("x"), Room("y")])
    print("held", isinstance(held, AsyncExitStack))
    async with held as same:
        print("same", same is held)
    t = asyncio.create_task(open_all([Room("p"), Room("q")]))
    await asyncio.sleep(1.5)
    t.cancel()
    try:
        await t
    except asyncio.CancelledError:
        print("cancelled", f"{asyncio.get_running_loop().time():.3f}")


asyncio.run(main())
