/** The words that the timeline shows, given from outside: the view itself knows no language. */
import type { Arrow } from "../arrows.ts";
import type { LoopKind } from "../../trace/format.ts";
import type { Cut } from "../cut.ts";
import type { HeadTexts } from "../heads.ts";

export interface TimelineTexts extends HeadTexts {
  /** Name of the focusable group. */
  group(): string;
  /** Name of the picture ("Event-loop timeline"). */
  image(): string;
  /** Name of the loop's own lane. */
  loopName(): string;
  /** Second line of the loop's lane. */
  loopSummary(turns: number, timers: number, loop: LoopKind): string;
  /** In the loop's lane while it has nothing to do, with how long. */
  idle(lengthMs: number): string;
  /** Second line of a lane: how often it ran, how long it waited in all. */
  laneSummary(ranTimes: number, waitedMs: number): string;
  /** On the cursor's handle. */
  cursor(timeMs: number, stepIndex: number): string;
  /** Beside an arrow of the chosen span: who called it, what it waits for, who woke it. */
  arrow(arrow: Arrow): string;
  /** In the gutter of the minimap: "Whole run". */
  minimap(): string;
  /** At the end of a run that was cut: "cut: 5 s". Short. */
  cut(cut: Cut): string;
  /** At the end of the run before: "before: 3.000 s"; `isBeyond`: that lies right of all that is shown. Short. */
  ghostEnd(timeMs: number, isBeyond: boolean): string;
}
