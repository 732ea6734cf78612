/** asyncio: the step between a call and its first line. An await goes straight in: the loop has no part in it. */
import type { TFunction } from "i18next";
import { State, type CoroutineRow, type TraceView } from "../../trace/model/view.ts";
import { nameOf } from "./state.ts";

/** "main() enters outer()", "the loop starts main()"; "" if no coroutine begins right after `step`. */
export function enteringText(trace: TraceView, step: number, t: TFunction): string {
  const row = beginning(trace, step);
  if (row === null) return "";
  if (row.task !== 0) return t("now.starts", { name: nameOf(row) });
  const caller = trace.row(trace.running(step - 1));
  return caller ? t("now.enters", { caller: nameOf(caller), name: nameOf(row) }) : t("now.begins", { name: nameOf(row) });
}

/** Who runs for the first time from the next step on, while nobody runs at this one. */
function beginning(trace: TraceView, step: number): CoroutineRow | null {
  if (trace.loop !== "asyncio" || step === 0 || trace.running(step) !== 0) return null;
  const row = trace.row(trace.running(step + 1));
  if (row === undefined || row.flavour === "module") return null;
  const { spans } = row;
  const span = spans.at(step + 1);
  for (let i = 0; i < span; i++) if (spans.state(i) === State.Running) return null;
  return span >= 0 && spans.start(span) === step + 1 ? row : null;
}
