/** What an ExceptionGroup may hold, and by what it may be split. */
import * as asyncio from "asyncio";
import { ExceptionGroup, ValueError, print } from "builtins";

function tell(label: string, fn: () => unknown): void {
  try {
    fn();
    print(label, "fine");
  } catch (e) {
    print(label, (e as Error).constructor.name, (e as Error).message);
  }
}

const nothing: any = [];
const five: any = [new ValueError("x"), 5];
const number: any = 5;
tell("empty", () => new ExceptionGroup("g", nothing));
tell("not an error", () => new ExceptionGroup("g", five));
tell("of a CancelledError", () => new ExceptionGroup("g", [new ValueError("x"), new asyncio.CancelledError()]));
const g = new ExceptionGroup("g", [new ValueError("x")]);
tell("split by a number", () => g.split(number));
tell("subgroup by a number", () => g.subgroup(number));
tell("nested", () => new ExceptionGroup("outer", [g]));
