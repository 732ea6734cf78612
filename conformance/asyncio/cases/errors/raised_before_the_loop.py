"""An error of the program itself, before any loop runs."""
import asyncio


async def main() -> None:
    print("not reached")


print("begins")
if len("abc") == 3:
    raise NotImplementedError("no loop yet")
asyncio.run(main())
