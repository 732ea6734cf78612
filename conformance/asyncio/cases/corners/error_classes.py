"""Which error is a kind of which, and the names they carry."""
import asyncio


def kinds(e: BaseException) -> str:
    classes = [ValueError, LookupError, KeyError, IndexError, RuntimeError, NotImplementedError, ArithmeticError, ZeroDivisionError, OSError, ConnectionError, TimeoutError, StopAsyncIteration, ExceptionGroup]
    return " ".join(c.__name__ for c in classes if isinstance(e, c))


for e in [ValueError("v"), KeyError("k"), IndexError("i"), NotImplementedError("n"), ZeroDivisionError("z"), ConnectionError("c"), TimeoutError("t"), StopAsyncIteration("s"), ExceptionGroup("g", [ValueError()])]:
    print(type(e).__name__, "is", kinds(e), "|", e.args[0])
for a in [asyncio.TimeoutError("t"), asyncio.InvalidStateError("i"), asyncio.QueueEmpty("e"), asyncio.QueueFull("f"), asyncio.BrokenBarrierError("b"), asyncio.CancelledError("c")]:
    print(type(a).__name__, "is", kinds(a) or "of no other kind", "|", str(a))
print(asyncio.TimeoutError is TimeoutError, ValueError().args == ())
