/**
 * A lane of the trace: whatever has slices of its own. User coroutines and async generators have one from their call on;
 * library coroutines only as the root of a task, else they run in the lane of whoever awaits them.
 */
import { Kind, ValueRole } from "../../trace/format.ts";
import { agent } from "../agent.ts";
import { previewArguments } from "../preview.ts";
import { Slice, type EndKind } from "../slice.ts";
import { CancelledError } from "./exceptions.ts";

/** What a lane is a call of. */
export interface Callee {
  /** Index in the trace's functions. */
  readonly functionIndex: number;
  /** Site of the function, 0 of a library's. */
  readonly functionSite: number;
  readonly isLibrary: boolean;
}

export class Lane extends Slice {
  readonly callee: Callee;
  /** Site of the await (or yield) at which it stands, or stood last. */
  awaitSite: number;
  isStarted = false;

  constructor(id: number, callee: Callee, callSite: number) {
    super(id, callee.functionSite);
    this.callee = callee;
    this.awaitSite = callSite;
  }
}

/** Records a call and gives it a lane. The parent is who runs now. */
export function createLane(callee: Callee, callSite: number, args: ArrayLike<unknown>): Lane {
  const { recorder } = agent;
  const id = agent.newId();
  if (!callee.isLibrary) agent.coroutines++;
  if (recorder.wantsArguments(callee.functionSite)) recorder.value(recorder.step, ValueRole.Arguments, previewArguments(args));
  recorder.push(Kind.Create, callSite, id, callee.functionIndex, agent.running);
  return new Lane(id, callee, callSite);
}

/** How a coroutine that raised `error` ended. */
export function endingOf(error: unknown): EndKind {
  return error instanceof CancelledError ? Kind.Cancelled : Kind.Throw;
}
