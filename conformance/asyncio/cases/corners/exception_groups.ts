/** split() and subgroup() keep the shape, drop empty branches, and give the very group back if all of it matches. */
import { ExceptionGroup, IndexError, KeyError, LookupError, NotImplementedError, OSError, RuntimeError, ValueError, print } from "builtins";

const yn = (b: boolean): string => (b ? "True" : "False");

function shape(e: Error | null): string {
  if (e === null) {
    return "none";
  }
  if (e instanceof ExceptionGroup) {
    return `${e.message}[` + e.exceptions.map((x) => shape(x)).join(", ") + "]";
  }
  return `${e.constructor.name} ${e.message}`;
}

/** Python's str() of a group. */
function str(g: ExceptionGroup): string {
  return `${g.message} (${g.exceptions.length} sub-exception${g.exceptions.length === 1 ? "" : "s"})`;
}

const g = new ExceptionGroup("top", [
  new ValueError("a"),
  new ExceptionGroup("left", [new KeyError("b"), new ValueError("c"), new ExceptionGroup("deep", [new IndexError("d")])]),
  new ExceptionGroup("right", [new RuntimeError("e")]),
  new RuntimeError("f"),
]);
print(shape(g));
for (const [name, match] of [["ValueError", ValueError], ["LookupError", LookupError], ["RuntimeError", RuntimeError], ["OSError", OSError]] as const) {
  const [yes, no] = g.split(match);
  print(name, "|", shape(yes), "|", shape(no));
  print(yn(shape(g.subgroup(match)) === shape(yes)), yn(no === g));
}
print(shape(g.subgroup((e) => ["a", "d"].includes(e.message))));
print(yn(g.subgroup(Error) === g), yn(g.split(Error)[0] === g), yn(g.split(Error)[1] === null));
print(shape(g.subgroup((e) => e instanceof ExceptionGroup && e.message === "left")));
print(shape(g.subgroup(NotImplementedError)), str(g), g.message, g.exceptions.length, str(new ExceptionGroup("one", [new ValueError("x")])));
