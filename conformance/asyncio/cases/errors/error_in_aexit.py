"""An error out of __aexit__ takes the place of the body's, of a cancellation too, and reaches the outer block."""
import asyncio


class Outer:
    async def __aenter__(self) -> str:
        return "outer"

    async def __aexit__(self, t: object, e: BaseException | None, tb: object) -> bool:
        print("outer sees", type(e).__name__, str(e))
        return False


class Breaks:
    async def __aenter__(self) -> str:
        return "breaks"

    async def __aexit__(self, t: object, e: BaseException | None, tb: object) -> bool:
        await asyncio.sleep(0)
        raise KeyError("exit") if e is None else RuntimeError(f"instead of {type(e).__name__}")


async def nothing() -> None:
    try:
        async with Breaks():
            pass
    except KeyError as e:
        print("no body error:", e.args[0])


async def wrong() -> None:
    try:
        async with Outer():
            async with Breaks():
                raise ValueError("body")
    except RuntimeError as e:
        print("out:", str(e))


async def sleeper() -> None:
    async with Breaks():
        await asyncio.sleep(10)


async def main() -> None:
    await nothing()
    await wrong()
    t = asyncio.create_task(sleeper())
    await asyncio.sleep(0)
    t.cancel()
    try:
        await t
    except RuntimeError as e:
        print("cancelled body:", str(e), t.cancelled(), t.cancelling())


asyncio.run(main())
