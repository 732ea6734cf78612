"""Runner: a loop of one's own making, a context of one's own, and an error that leaves it open."""
import asyncio
from contextvars import ContextVar, copy_context


cv: ContextVar[str] = ContextVar("cv", default="unset")
made: list[asyncio.AbstractEventLoop] = []


def factory() -> asyncio.AbstractEventLoop:
    loop = asyncio.new_event_loop()
    made.append(loop)
    print("made")
    return loop


async def put(text: str) -> str:
    before = cv.get()
    cv.set(text)
    await asyncio.sleep(1)
    return before


async def fail() -> None:
    raise ValueError("in the runner")


runner = asyncio.Runner(loop_factory=factory, debug=False)
print("not yet", len(made))
print(runner.run(put("one")), runner.run(put("two")), cv.get())
own = copy_context()
print(runner.run(put("three"), context=own), own.get(cv), cv.get())
print(runner.run(put("four")))
try:
    runner.run(fail())
except ValueError as e:
    print(str(e), made[0].is_closed())
print(runner.get_loop() is made[0], len(made), f"{made[0].time():.3f}")
runner.close()
print(made[0].is_closed())
print(asyncio.run(put("five"), debug=False))
