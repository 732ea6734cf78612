/** How the run shown was cut, for what is said of a moment: where it was cut it is not over. */
import type { Cut } from "../../timeline/cut.ts";
import { useRun } from "../use.ts";
import { cutOf } from "./cut.ts";

/** Null at all steps but the last, and where the run ended by itself or goes on. */
export function useCut(step: number): Cut | null {
  const run = useRun((state) => state);
  return run.trace !== null && step === run.trace.length - 1 ? cutOf(run) : null;
}
