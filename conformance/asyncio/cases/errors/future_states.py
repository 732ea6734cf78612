"""The words of InvalidStateError: too early, and twice, after each way to end."""
import asyncio
from typing import Any, Callable


def tell(label: str, fn: Callable[[], Any]) -> None:
    try:
        fn()
        print(label, "fine")
    except BaseException as e:
        print(label, type(e).__name__, str(e))


async def main() -> None:
    loop = asyncio.get_running_loop()
    f: asyncio.Future[int] = loop.create_future()
    tell("result", lambda: f.result())
    tell("exception", lambda: f.exception())
    f.set_result(1)
    tell("set_result", lambda: f.set_result(2))
    tell("set_exception", lambda: f.set_exception(ValueError("x")))
    g: asyncio.Future[int] = loop.create_future()
    g.set_exception(ValueError("kept"))
    tell("set_result", lambda: g.set_result(2))
    tell("set_exception", lambda: g.set_exception(KeyError("x")))
    tell("result", lambda: g.result())
    print("the error itself", g.exception())
    h: asyncio.Future[int] = loop.create_future()
    h.cancel("why")
    tell("set_result", lambda: h.set_result(2))
    tell("set_exception", lambda: h.set_exception(KeyError("x")))
    tell("result", lambda: h.result())
    tell("result again", lambda: h.result())
    tell("exception", lambda: h.exception())
    print("cancel again", h.cancel("other"))
    wrong: Any = "text"
    k: asyncio.Future[int] = loop.create_future()
    tell("set_exception of a string", lambda: k.set_exception(wrong))
    print("still open", not k.done())
    of_class: Any = ValueError
    k.set_exception(of_class)
    tell("a class is made an error", lambda: k.result())


asyncio.run(main())
