/** No loop runs inside a running one, by whichever door it is asked to; nor can it be closed. */
import * as asyncio from "asyncio";
import { print } from "builtins";

async function job(): Promise<number> {
  return 7;
}

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
  const other = asyncio.new_event_loop();
  const c = job();
  const runner = new asyncio.Runner();
  tell("run", () => asyncio.run(c));
  tell("Runner.run", () => runner.run(c));
  tell("run_until_complete", () => loop.run_until_complete(c));
  tell("run_forever", () => loop.run_forever());
  tell("other.run_until_complete", () => other.run_until_complete(c));
  tell("other.run_forever", () => other.run_forever());
  tell("close", () => loop.close());
  tell("other.close", () => other.close());
  tell("other.close again", () => other.close());
  print("running", loop.is_running() ? "yes" : "no", await c);
}

asyncio.run(main());
