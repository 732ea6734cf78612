"""A default of None is a default; a fallback goes before it; what is set goes before both."""
from contextvars import ContextVar, Token


a: ContextVar[str | None] = ContextVar("a", default=None)
b: ContextVar[int] = ContextVar("b")
print(a.name, b.name, a.get() is None, a.get("fallback"), b.get(0))
token: Token[str | None] = a.set(None)
print(a.get("fallback") is None, token.var is a)
inner = a.set("inner")
print(a.get("fallback"))
a.reset(token)
print(a.get("fallback"))
try:
    a.reset(inner)
    print("reset again", a.get() is None)
except (RuntimeError, ValueError) as e:
    print(type(e).__name__)
b.set(0)
print(b.get(7))
