/** What lanes bear: the call with its arguments, unique in the trace. */
import type { FunctionInfo } from "../format.ts";

/** Most characters of a label before its number. */
export const LABEL_LENGTH = 60;
const ANONYMOUS = "(anonymous)";

/** A function's name as it is shown. */
export function functionName(info: FunctionInfo | undefined): string {
  if (info?.flavour === "module") return "module";
  return info === undefined || info.name === "" ? ANONYMOUS : info.name;
}

export class Labels {
  private readonly uses = new Map<string, number>();

  /** `args`: the preview of the arguments, undefined if none was kept. Repeats get " #2", " #3". */
  next(name: string, args: string | undefined): string {
    const label = trimEnd(args === undefined ? name : `${name}(${args})`, LABEL_LENGTH);
    const use = (this.uses.get(label) ?? 0) + 1;
    this.uses.set(label, use);
    return use === 1 ? label : `${label} #${use}`;
  }
}

function trimEnd(text: string, max: number): string {
  return text.length <= max ? text : `${text.slice(0, max - 1)}…`;
}
