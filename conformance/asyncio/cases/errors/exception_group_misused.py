"""What an ExceptionGroup may hold, and by what it may be split."""
import asyncio
from typing import Any, Callable


def tell(label: str, fn: Callable[[], Any]) -> None:
    try:
        fn()
        print(label, "fine")
    except BaseException as e:
        print(label, type(e).__name__, str(e))


nothing: Any = []
five: Any = [ValueError("x"), 5]
number: Any = 5
tell("empty", lambda: ExceptionGroup("g", nothing))
tell("not an error", lambda: ExceptionGroup("g", five))
tell("of a CancelledError", lambda: ExceptionGroup("g", [ValueError("x"), asyncio.CancelledError()]))
g = ExceptionGroup("g", [ValueError("x")])
tell("split by a number", lambda: g.split(number))
tell("subgroup by a number", lambda: g.subgroup(number))
tell("nested", lambda: ExceptionGroup("outer", [g]))
