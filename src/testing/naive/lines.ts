/** The text lines of the console, each by the step of the write that began it. */
import { Kind, WRITE_LINE_OPEN } from "../../trace/format.ts";
import type { Records } from "./raw.ts";

/** Steps of the writes that began a line; a text with line breaks is several lines of one write. */
export function lineSteps({ list, strings }: Records): number[] {
  const steps: number[] = [];
  let isOpen = false;
  for (const { kind, step, cause, operand } of list) {
    if (kind !== Kind.Write) continue;
    const isLeftOpen = (cause & WRITE_LINE_OPEN) !== 0;
    const pieces = (strings[operand] ?? "").split("\n");
    const begun = pieces.slice(isOpen ? 1 : 0);
    if (isLeftOpen && begun.at(-1) === "") begun.pop(); // nothing of that line is there yet
    steps.push(...begun.map(() => step));
    isOpen = isLeftOpen && pieces.at(-1) !== "" ? true : isLeftOpen && pieces.length === 1 && isOpen;
  }
  return steps;
}
