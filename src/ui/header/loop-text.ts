/** What the loop selector says is chosen: which loop, and under Automatic why. */
import type { TFunction } from "i18next";
import type { LoopChoice } from "../../runner/outcome.ts";
import type { LoopDecision } from "../../sandbox/runtime.ts";

/** "Automatic: asyncio, because it imports asyncio"; `isBrief` leaves the reason out. */
export function loopText(choice: LoopChoice, decision: LoopDecision | null, t: TFunction, isBrief = false): string {
  if (choice !== "auto") return t(`loop.${choice}`);
  if (decision === null) return t("loop.auto");
  const loop = t(`loop.${decision.loop}`);
  return isBrief || decision.because === null ? t("loop.autoIs", { loop }) : t("loop.autoBecause", { loop, module: decision.because });
}
