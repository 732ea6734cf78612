/** A default of None is a default; a fallback goes before it; what is set goes before both. */
import { RuntimeError, ValueError, print } from "builtins";
import { ContextVar, type Token } from "contextvars";

const yn = (b: boolean): string => (b ? "True" : "False");

const a = new ContextVar<string | null>("a", { default: null });
const b = new ContextVar<number>("b");
print(a.name, b.name, yn(a.get() === null), a.get("fallback")!, b.get(0));
const token: Token<string | null> = a.set(null);
print(yn(a.get("fallback") === null), yn(token.var === a));
const inner = a.set("inner");
print(a.get("fallback")!);
a.reset(token);
print(a.get("fallback")!);
try {
  a.reset(inner);
  print("reset again", yn(a.get() === null));
} catch (e) {
  if (!(e instanceof RuntimeError || e instanceof ValueError)) throw e;
  print(e.constructor.name);
}
b.set(0);
print(b.get(7));
