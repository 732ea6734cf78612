/** A variable without a value, and tokens used twice, of another variable and of another context. */
import { ValueError, print } from "builtins";
import { ContextVar, type Token, copy_context } from "contextvars";

const yn = (b: boolean): string => (b ? "True" : "False");

const a = new ContextVar<number>("a");
const b = new ContextVar<number>("b");
const box: Token<number>[] = [];

function tell(label: string, fn: () => any): void {
  try {
    print(label, fn());
  } catch (e) {
    print(label, (e as Error).constructor.name);
  }
}

function keep(): void {
  box.push(a.set(1));
}

tell("get", () => a.get());
tell("get with a fallback", () => a.get(5));
copy_context().run(keep);
tell("set elsewhere", () => a.get(0));
tell("reset of another context", () => a.reset(box[0]!));
const token = a.set(2);
tell("reset of another variable", () => b.reset(token));
print("the token's variable", yn(token.var === a), token.var.name);
a.reset(token);
tell("reset twice", () => a.reset(token));
tell("get", () => a.get());
const ctx = copy_context();
tell("enter twice", () => ctx.run(() => ctx.run(() => 1)));
tell("and once more", () => ctx.run(() => 2));

function fails(): number {
  a.set(9);
  throw new ValueError("x");
}

tell("an error passes", () => ctx.run(fails));
tell("but leaves what it set", () => ctx.run(() => a.get()));
tell("there only", () => a.get());
