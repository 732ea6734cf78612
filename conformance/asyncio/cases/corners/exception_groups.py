"""split() and subgroup() keep the shape, drop empty branches, and give the very group back if all of it matches."""
from typing import Any


def shape(e: Any) -> str:
    if e is None:
        return "none"
    if isinstance(e, ExceptionGroup):
        return f"{e.message}[" + ", ".join(shape(x) for x in e.exceptions) + "]"
    return f"{type(e).__name__} {e.args[0]}"


g = ExceptionGroup("top", [
    ValueError("a"),
    ExceptionGroup("left", [KeyError("b"), ValueError("c"), ExceptionGroup("deep", [IndexError("d")])]),
    ExceptionGroup("right", [RuntimeError("e")]),
    RuntimeError("f"),
])
print(shape(g))
for name, match in [("ValueError", ValueError), ("LookupError", LookupError), ("RuntimeError", RuntimeError), ("OSError", OSError)]:
    yes, no = g.split(match)
    print(name, "|", shape(yes), "|", shape(no))
    print(shape(g.subgroup(match)) == shape(yes), no is g)
print(shape(g.subgroup(lambda e: e.args[0] in ("a", "d"))))
print(g.subgroup(Exception) is g, g.split(Exception)[0] is g, g.split(Exception)[1] is None)
print(shape(g.subgroup(lambda e: isinstance(e, ExceptionGroup) and e.message == "left")))
print(shape(g.subgroup(NotImplementedError)), str(g), g.message, len(g.exceptions), str(ExceptionGroup("one", [ValueError("x")])))
