/**
 * Labels of lanes in little room, shortened so that lanes that differ look different. Calls of one function differ in their
 * arguments: the first ones that do differ are kept, what is nested in others gives way first (`Queue(2)` becomes `Queue…`),
 * then arguments that are the same in all calls, then the function's name.
 */
import { trimMiddle, type Measure } from "./labels.ts";

/** `worker("a", Queue(2)) #2` taken apart. */
export interface LabelParts {
  readonly name: string;
  readonly args: readonly string[];
  /** " #2", or "". */
  readonly number: string;
}

const CALL = /^([^()\s]+)\((.*)\)( #\d+)?$/s;
const OPENING = "([{";
const CLOSING = ")]}";

/** Takes a label apart; null if it is no call: a task's name. */
export function splitLabel(label: string): LabelParts | null {
  const [, name, args, number = ""] = CALL.exec(label) ?? [];
  return name === undefined || args === undefined ? null : { name, args: splitArguments(args), number };
}

/** One token: a string, closed or not, or a letter. */
const TOKEN = /"(?:\\.|[^"\\])*"?|'(?:\\.|[^'\\])*'?|`(?:\\.|[^`\\])*`?|./gs;

/** At the commas that stand in no bracket and in no string. Previews are cut at a length, so that brackets may stay open. */
function splitArguments(text: string): string[] {
  const args: string[] = [""];
  let depth = 0;
  for (const [token] of text.matchAll(TOKEN)) {
    if (OPENING.includes(token)) depth++;
    if (CLOSING.includes(token)) depth--;
    if (token === "," && depth === 0) args.push("");
    else args.push(`${args.pop() ?? ""}${token}`);
  }
  return args.map((argument) => argument.trim()).filter((argument) => argument !== "");
}

/** What is nested in an argument left out: `Queue(2)` is `Queue…`, `[1, 2]` is `[…]`. */
function withoutNested(argument: string): string {
  const call = /^([\w.$]+)[([{]/.exec(argument);
  if (call !== null) return `${call[1] ?? ""}…`;
  const first = argument.charAt(0);
  const at = OPENING.indexOf(first);
  return at < 0 || argument.length <= 3 ? argument : `${first}…${CLOSING.charAt(at)}`;
}

/** Which arguments of each function differ from call to call. Fed with all labels that there are, carried on as they come. */
export class LabelGroups {
  private readonly first = new Map<string, readonly string[]>();
  private readonly differing = new Map<string, Set<number>>();

  add(label: string): void {
    const parts = splitLabel(label);
    if (parts === null) return;
    const first = this.first.get(parts.name);
    if (first === undefined) return void this.first.set(parts.name, parts.args);
    const differing = this.differing.get(parts.name) ?? new Set<number>();
    for (let i = 0; i < Math.max(first.length, parts.args.length); i++) if (first[i] !== parts.args[i]) differing.add(i);
    this.differing.set(parts.name, differing);
  }

  /** Indices of the arguments in which calls of `name` differ, ascending; of a single call its first. */
  of(name: string): readonly number[] {
    const differing = this.differing.get(name);
    return differing === undefined || differing.size === 0 ? [0] : [...differing].sort((a, b) => a - b);
  }
}

/** `label` in at most `roomCssPx`; "" if nothing that tells it apart has room. */
export function elideLabel(label: string, roomCssPx: number, measure: Measure, groups: LabelGroups): string {
  if (measure(label) <= roomCssPx) return label;
  const parts = splitLabel(label);
  if (parts === null || parts.args.length === 0) return trimMiddle(label, roomCssPx, measure);
  const forms = shorterForms(parts, groups.of(parts.name));
  return forms.find((form) => measure(form) <= roomCssPx) ?? shortest(parts, groups.of(parts.name)[0] ?? 0, roomCssPx, measure);
}

/** From the one that tells most to the one that tells least. */
function shorterForms({ name, args, number }: LabelParts, differing: readonly number[]): string[] {
  const brief = args.map((argument, i) => (differing.includes(i) ? argument : withoutNested(argument)));
  const bare = args.map(withoutNested);
  const last = differing.findLast((i) => i < args.length) ?? 0;
  const [one = 0] = differing;
  return [brief, bare, keepOnly(bare, (i) => i <= last), keepOnly(bare, (i) => differing.includes(i)), keepOnly(bare, (i) => i === one)].map((kept) => `${name}(${kept.join(", ")})${number}`);
}

/** Arguments that are not kept, one after the other, are one "…". */
function keepOnly(args: readonly string[], keeps: (index: number) => boolean): string[] {
  return args.map((argument, i) => (keeps(i) ? argument : "…")).filter((text, i, all) => text !== "…" || all[i - 1] !== "…");
}

/** Fewest letters of a name that is cut. */
const FEWEST_LETTERS = 2;

/** The name loses its end, letter by letter; where that is not enough the argument loses its middle. */
function shortest({ name, args, number }: LabelParts, one: number, roomCssPx: number, measure: Measure): string {
  const kept = withoutNested(args[one] ?? args[0] ?? "");
  const form = (letters: number, argument: string): string => `${name.length > letters + 1 ? `${name.slice(0, letters)}…` : name}(${argument})${number}`;
  for (let letters = name.length; letters >= FEWEST_LETTERS; letters--) if (measure(form(letters, kept)) <= roomCssPx) return form(letters, kept);
  const rest = roomCssPx - measure(form(FEWEST_LETTERS, ""));
  const cut = trimMiddle(kept, rest, measure, 0.3);
  return cut === "" ? trimMiddle(`${name}${number}`, roomCssPx, measure) : form(FEWEST_LETTERS, cut);
}
