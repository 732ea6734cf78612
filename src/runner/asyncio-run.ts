/** A run under asyncio: the module body, whose `asyncio.run()` runs the loop. */
import type { Program } from "../compiler/program.ts";
import { AsyncioDriver } from "../kernel/asyncio/driver.ts";
import { asyncioEnd } from "../kernel/asyncio/end-notes.ts";
import { errorMessage, errorName } from "../kernel/asyncio/error-text.ts";
import { placeOf } from "../kernel/asyncio/exceptions.ts";
import { libraryFunctions } from "../kernel/asyncio/library.ts";
import { executeAsyncioModule } from "../kernel/asyncio/module.ts";
import { refusedGlobals } from "../kernel/asyncio/refused-globals.ts";
import { resetAddresses } from "../kernel/asyncio/address.ts";
import { beginState, type Note } from "../kernel/asyncio/state.ts";
import { unmarked } from "../kernel/statement-marks.ts";
import { append } from "../kernel/primordials.ts";
import type { Uncaught } from "../kernel/uncaught.ts";
import type { FunctionInfo } from "../trace/format.ts";
import { moduleNamed } from "../modules/index.ts";
import { runError } from "./errors.ts";
import type { EndNote, LoopEnd, LoopRun } from "./loop-run.ts";
import { namespacesOf } from "./namespaces.ts";
import type { RunError } from "./outcome.ts";
import { sitePosition } from "./positions.ts";

export function asyncioRun(program: Program): LoopRun {
  const { source, sites, functions } = program;
  beginState(program, functions.length);
  resetAddresses();
  const driver = new AsyncioDriver({ source, sites, functions, namespaces: namespacesOf(program), ran: unmarked(program.statementCount), moduleNamed });
  return {
    kind: "asyncio",
    driver,
    functions: withLibrary(functions),
    scheduling: refusedGlobals,
    execute: (body, report) => { executeAsyncioModule(body as never, driver, report); },
    endsModule: () => true,
    error: (uncaught) => errorOf(program, uncaught),
    end: (over) => endOf(program, over?.bound === "deadlock", over !== null && over.bound !== "deadlock"),
  };
}

/** The snippet's functions, then the library's. */
function withLibrary(functions: readonly FunctionInfo[]): FunctionInfo[] {
  const all: FunctionInfo[] = [];
  for (let i = 0; i < functions.length; i++) append(all, functions[i] as FunctionInfo);
  for (let i = 0; i < libraryFunctions.length; i++) append(all, libraryFunctions[i] as FunctionInfo);
  return all;
}

/** By its class and Python's str(); where it stands, by the await that threw it or by its stack. */
function errorOf(program: Program, uncaught: Uncaught): RunError {
  const place = placeOf(uncaught.value);
  const position = place > 0 ? sitePosition(program, place) : runError(program, uncaught);
  return { name: errorName(uncaught.value), message: errorMessage(uncaught.value), line: position.line, column: position.column };
}

function endOf(program: Program, isDeadlock: boolean, isCut: boolean): LoopEnd {
  const { notes, pending } = asyncioEnd(isDeadlock, isCut);
  const told: EndNote[] = [];
  for (let i = 0; i < notes.length; i++) append(told, endNote(program, notes[i] as Note));
  return { notes: told, pending, isDeadlock };
}

function endNote(program: Program, { kind, message, site, coroutine, error }: Note): EndNote {
  const { line } = error === undefined || site > 0 ? sitePosition(program, site) : errorOf(program, { kind: "uncaught-exception", value: error, coroutine, site, step: 0 });
  return { kind, message, line, coroutine, site };
}
