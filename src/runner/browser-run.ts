/** A run on the browser's event loop. */
import type { Program } from "../compiler/program.ts";
import { agent } from "../kernel/agent.ts";
import { makeAsyncGeneratorIntrinsics } from "../kernel/ecmascript/async-generator-prototype.ts";
import { EcmascriptDriver } from "../kernel/ecmascript/driver.ts";
import { executeAsyncModule, executeModule, isPending } from "../kernel/ecmascript/module.ts";
import type { PromiseObject } from "../kernel/ecmascript/promise.ts";
import { makePromiseIntrinsics } from "../kernel/ecmascript/promise-constructor.ts";
import { browserScheduling } from "../kernel/host/globals.ts";
import type { Live } from "../kernel/live-list.ts";
import { runEventLoop } from "../kernel/loop.ts";
import { unmarked } from "../kernel/statement-marks.ts";
import { append } from "../kernel/primordials.ts";
import { namespacesOf } from "./namespaces.ts";
import { runError } from "./errors.ts";
import type { EndNote, LoopEnd, LoopRun } from "./loop-run.ts";
import { sitePosition } from "./positions.ts";

/** Waiting coroutines that are told one by one; the count is always told. */
const MOST_TOLD = 100;

makePromiseIntrinsics();
makeAsyncGeneratorIntrinsics();

export function browserRun(program: Program): LoopRun {
  const driver = new EcmascriptDriver({ functions: program.functions, namespaces: namespacesOf(program), ran: unmarked(program.statementCount) });
  let module: PromiseObject | null = null;
  return {
    kind: "browser",
    driver,
    functions: program.functions,
    scheduling: browserScheduling,
    execute(body, report) {
      runEventLoop(() => {
        if (program.topLevelAwait) module = executeAsyncModule(body as never, driver);
        else executeModule(body as never, driver, report);
      }, report);
    },
    endsModule: (uncaught) => uncaught.promise !== undefined && uncaught.promise === module,
    error: (uncaught) => runError(program, uncaught),
    end: (over) => ({ ...waiting(program, over === null), isDeadlock: isPending(module) }),
  };
}

/** Coroutines that began and never ended. `isTold`: one note for each. */
function waiting(program: Program, isTold: boolean): Omit<LoopEnd, "isDeadlock"> {
  const notes: EndNote[] = [];
  let pending = 0;
  agent.live.forEachWaiting((live) => {
    pending++;
    if (isTold && pending <= MOST_TOLD) append(notes, waitingNote(program, live));
  });
  return { notes, pending };
}

function waitingNote(program: Program, live: Live): EndNote {
  const { line } = sitePosition(program, live.waitingSite);
  const name = program.functions[live.functionIndex]?.name ?? "";
  const who = live.functionIndex === 0 ? "The module" : name === "" ? "An async function" : name;
  return { kind: "still-waiting", message: `${who} is still waiting at line ${line}`, line, coroutine: live.id, site: live.waitingSite };
}
