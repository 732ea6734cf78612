/** The words of InvalidStateError: too early, and twice, after each way to end. */
import * as asyncio from "asyncio";
import { KeyError, ValueError, print } from "builtins";

const yn = (b: boolean): string => (b ? "True" : "False");

function tell(label: string, fn: () => unknown): void {
  try {
    fn();
    print(label, "fine");
  } catch (e) {
    print(label, (e as Error).constructor.name, (e as Error).message);
  }
}

async function main(): Promise<void> {
  const loop = asyncio.get_running_loop();
  const f = loop.create_future<number>();
  tell("result", () => f.result());
  tell("exception", () => f.exception());
  f.set_result(1);
  tell("set_result", () => f.set_result(2));
  tell("set_exception", () => f.set_exception(new ValueError("x")));
  const g = loop.create_future<number>();
  g.set_exception(new ValueError("kept"));
  tell("set_result", () => g.set_result(2));
  tell("set_exception", () => g.set_exception(new KeyError("x")));
  tell("result", () => g.result());
  print("the error itself", g.exception()!.message);
  const h = loop.create_future<number>();
  h.cancel("why");
  tell("set_result", () => h.set_result(2));
  tell("set_exception", () => h.set_exception(new KeyError("x")));
  tell("result", () => h.result());
  tell("result again", () => h.result());
  tell("exception", () => h.exception());
  print("cancel again", yn(h.cancel("other")));
  const wrong = "text" as any;
  const k = loop.create_future<number>();
  tell("set_exception of a string", () => k.set_exception(wrong));
  print("still open", yn(!k.done()));
  const of_class = ValueError as any;
  k.set_exception(of_class);
  tell("a class is made an error", () => k.result());
}

asyncio.run(main());
