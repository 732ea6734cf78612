/** What lanes bear: the call with its arguments, or the name that the snippet gave its task; unique in the trace. */
import type { FunctionInfo } from "../format.ts";

/** Most characters of a label before its number. */
export const LABEL_LENGTH = 60;
const ANONYMOUS = "(anonymous)";

/** What `async_with(manager, async () => {...})` calls: Python has no function there, but a block. */
export const WITH_BODY = "async with body";
const CALLS_ASYNC_WITH = /^(?:[\w$]+\.)?async_with\s*\(/;

/** A function's name as it is shown. `call`: the text of the call. */
export function functionName(info: FunctionInfo | undefined, call = ""): string {
  if (info?.flavour === "module") return "module";
  if (info !== undefined && info.name !== "") return info.name;
  return CALLS_ASYNC_WITH.test(call) ? WITH_BODY : ANONYMOUS;
}

export class Labels {
  private readonly uses = new Map<string, number>();
  /** Those that are no call, and so may look like another one's number. */
  private readonly given = new Set<string>();

  /** `args`: the preview of the arguments, undefined if none was kept. Repeats get " #2", " #3". */
  next(name: string, args: string | undefined): string {
    return this.numbered(trimEnd(args === undefined ? name : `${name}(${args})`, LABEL_LENGTH));
  }

  /** A name that the snippet gave takes the place of `before`, which is free again if it was the latest of its kind. */
  rename(before: string, name: string): string {
    this.release(before);
    const label = this.numbered(trimEnd(name, LABEL_LENGTH));
    this.given.add(label);
    return label;
  }

  private numbered(base: string): string {
    let use = this.uses.get(base) ?? 0;
    let label = "";
    do label = ++use === 1 ? base : `${base} #${use}`;
    while (this.isTaken(label));
    this.uses.set(base, use);
    return label;
  }

  /** By a given name, or by the number of a call: `use` of the base itself is counted, so only others can be in the way. */
  private isTaken(label: string): boolean {
    const { base, use } = splitNumber(label);
    return this.given.has(label) || (base !== label && use <= (this.uses.get(base) ?? 0));
  }

  private release(label: string): void {
    const { base, use } = splitNumber(label);
    this.given.delete(label);
    if (this.uses.get(base) === use) this.uses.set(base, use - 1);
  }
}

/** "work() #2" is the second use of "work()". */
function splitNumber(label: string): { base: string; use: number } {
  const at = label.lastIndexOf(" #");
  const use = at < 0 ? NaN : Number(label.slice(at + 2));
  return Number.isInteger(use) && use > 1 ? { base: label.slice(0, at), use } : { base: label, use: 1 };
}

function trimEnd(text: string, max: number): string {
  return text.length <= max ? text : `${text.slice(0, max - 1)}…`;
}
