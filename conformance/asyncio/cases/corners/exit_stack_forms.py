"""AsyncExitStack: all ways to push, in reverse order, with their arguments; an exit function that swallows; aclose()."""
import asyncio
from contextlib import AsyncExitStack


class Room:
    def __init__(self, name: str) -> None:
        self.name = name

    async def __aenter__(self) -> str:
        print("enter", self.name)
        return self.name

    async def __aexit__(self, t: object, e: BaseException | None, tb: object) -> bool:
        await asyncio.sleep(0)
        print("exit", self.name, "none" if e is None else type(e).__name__, t is None)
        return False


async def swallow(t: object, e: BaseException | None, tb: object) -> bool:
    print("exit function", "none" if e is None else type(e).__name__)
    return True


async def later(a: int, b: str) -> None:
    await asyncio.sleep(1)
    print("async callback", a, b)


def fails(text: str) -> None:
    print("callback", text)
    raise KeyError(text)


async def main() -> None:
    async with AsyncExitStack() as stack:
        stack.callback(print, "first pushed", 1)
        stack.push_async_callback(later, 2, "two")
        stack.push_async_exit(Room("only its exit"))
        stack.push_async_exit(swallow)
        print(await stack.enter_async_context(Room("whole")))
        stack.callback(fails, "three")
        stack.callback(print, "last pushed")
    print("--", f"{asyncio.get_running_loop().time():.3f}")
    stack = AsyncExitStack()
    stack.callback(print, "closed by hand")
    await stack.enter_async_context(Room("b"))
    await stack.aclose()
    await stack.aclose()
    print("--")
    try:
        async with AsyncExitStack() as other:
            other.push_async_exit(Room("sees the second error"))
            other.callback(fails, "second")
            raise ValueError("first")
    except KeyError as e:
        print("out", e.args[0])


asyncio.run(main())
