"""`async with`: any true value of __aexit__ swallows, the block may return, __aenter__ may give anything, its error skips the exit."""
import asyncio
from contextlib import suppress
from typing import Any


class Gives:
    def __init__(self, entered: Any, left: Any) -> None:
        self.entered = entered
        self.left = left

    async def __aenter__(self) -> Any:
        return self.entered

    async def __aexit__(self, t: object, e: BaseException | None, tb: object) -> Any:
        print("exit", "none" if e is None else e.args[0])
        return self.left


class NoEntry:
    async def __aenter__(self) -> None:
        await asyncio.sleep(0)
        raise ConnectionError("no entry")

    async def __aexit__(self, t: object, e: BaseException | None, tb: object) -> bool:
        print("not called")
        return True


async def returns() -> str:
    async with Gives("value", True) as v:
        return "returned " + v


async def main() -> None:
    print(await returns())
    for left in ["text", 1, [0]]:
        async with Gives(None, left) as v:
            print(v is None)
            raise ValueError("swallowed")
    for left in ["", 0, None]:
        try:
            async with Gives(3, left) as v:
                raise ValueError(f"out {v}")
        except ValueError as e:
            print(str(e))
    try:
        async with NoEntry():
            print("not reached")
    except OSError as e:
        print(type(e).__name__, str(e))
    with suppress() as nothing:
        print("suppress of nothing gives", nothing is None)
    with suppress(LookupError, OSError):
        with suppress(KeyError):
            raise ConnectionError("passes the inner")
        print("not reached")
    print("end")


asyncio.run(main())
