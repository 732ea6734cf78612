"""A variable without a value, and tokens used twice, of another variable and of another context."""
from contextvars import ContextVar, Token, copy_context
from typing import Any, Callable


a: ContextVar[int] = ContextVar("a")
b: ContextVar[int] = ContextVar("b")
box: list[Token[int]] = []


def tell(label: str, fn: Callable[[], Any]) -> None:
    try:
        print(label, fn())
    except BaseException as e:
        print(label, type(e).__name__)


def keep() -> None:
    box.append(a.set(1))


tell("get", lambda: a.get())
tell("get with a fallback", lambda: a.get(5))
copy_context().run(keep)
tell("set elsewhere", lambda: a.get(0))
tell("reset of another context", lambda: a.reset(box[0]))
token = a.set(2)
tell("reset of another variable", lambda: b.reset(token))
print("the token's variable", token.var is a, token.var.name)
a.reset(token)
tell("reset twice", lambda: a.reset(token))
tell("get", lambda: a.get())
ctx = copy_context()
tell("enter twice", lambda: ctx.run(lambda: ctx.run(lambda: 1)))
tell("and once more", lambda: ctx.run(lambda: 2))


def fails() -> int:
    a.set(9)
    raise ValueError("x")


tell("an error passes", lambda: ctx.run(fails))
tell("but leaves what it set", lambda: ctx.run(lambda: a.get()))
tell("there only", lambda: a.get())
