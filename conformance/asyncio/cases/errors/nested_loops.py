"""No loop runs inside a running one, by whichever door it is asked to; nor can it be closed."""
import asyncio
from typing import Any, Callable


async def job() -> int:
    return 7


def tell(label: str, fn: Callable[[], Any]) -> None:
    try:
        fn()
        print(label, "fine")
    except BaseException as e:
        print(label, type(e).__name__, str(e))


async def main() -> None:
    loop = asyncio.get_running_loop()
    other = asyncio.new_event_loop()
    c = job()
    runner = asyncio.Runner()
    tell("run", lambda: asyncio.run(c))
    tell("Runner.run", lambda: runner.run(c))
    tell("run_until_complete", lambda: loop.run_until_complete(c))
    tell("run_forever", lambda: loop.run_forever())
    tell("other.run_until_complete", lambda: other.run_until_complete(c))
    tell("other.run_forever", lambda: other.run_forever())
    tell("close", lambda: loop.close())
    tell("other.close", lambda: other.close())
    tell("other.close again", lambda: other.close())
    print("running", "yes" if loop.is_running() else "no", await c)


asyncio.run(main())
