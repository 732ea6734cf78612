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

/** Of an argument no more values are told apart: by then it surely tells its call. */
const MOST_VALUES = 1000;

/** Which arguments of each function differ from call to call. Fed with all labels that there are, carried on as they come. */
export class LabelGroups {
  /** Of each function the values of each of its arguments. */
  private readonly values = new Map<string, Set<string>[]>();

  add(label: string): void {
    const parts = splitLabel(label);
    if (parts === null) return;
    const values = this.values.get(parts.name) ?? [];
    this.values.set(parts.name, values);
    parts.args.forEach((argument, i) => {
      const known = (values[i] ??= new Set());
      if (known.size < MOST_VALUES) known.add(argument);
    });
  }

  /** Indices of the arguments in which calls of `name` differ, ascending; of a single call its first. */
  differing(name: string): readonly number[] {
    const indices = this.countsOf(name).flatMap((count, i) => (count > 1 ? [i] : []));
    return indices.length === 0 ? [0] : indices;
  }

  /** Index of the argument with the most values, of equals the first: the one that tells a call best. */
  mostTelling(name: string): number {
    const counts = this.countsOf(name);
    return Math.max(0, counts.indexOf(Math.max(...counts)));
  }

  /** True if no two calls of `name` differ. */
  isOnly(name: string): boolean {
    return this.countsOf(name).every((count) => count <= 1);
  }

  private countsOf(name: string): number[] {
    return (this.values.get(name) ?? []).map((known) => known.size);
  }
}

/** Fewest letters of a name that is cut while there is another way, and at last. */
const FEW_LETTERS = 3;
const FEWEST_LETTERS = 2;

/** `label` in at most `roomCssPx`; "" if nothing that tells it apart has room. */
export function elideLabel(label: string, roomCssPx: number, measure: Measure, groups: LabelGroups): string {
  if (measure(label) <= roomCssPx) return label;
  const parts = splitLabel(label);
  if (parts === null || parts.args.length === 0) return trimMiddle(label, roomCssPx, measure);
  const fits = (text: string): boolean => measure(text) <= roomCssPx;
  // The only call of its function is told by the name: the argument gives way first.
  const only = groups.isOnly(parts.name) ? withCutArgument(parts.name, parts.args.join(", "), parts.number, 0.7, roomCssPx, measure) : "";
  if (only !== "") return only;
  return shorterForms(parts, groups).find(fits) ?? shortest(parts, groups.mostTelling(parts.name), roomCssPx, measure);
}

/** From the one that tells most to the one that tells least. */
function shorterForms({ name, args, number }: LabelParts, groups: LabelGroups): string[] {
  const differing = groups.differing(name);
  const last = differing.findLast((i) => i < args.length) ?? 0;
  const one = groups.mostTelling(name);
  const bare = args.map(withoutNested);
  const all = `(${bare.filter((_, i) => differing.includes(i)).join(", ")})${number}`;
  const forms = [args.map((argument, i) => (differing.includes(i) ? argument : withoutNested(argument))), bare, keepOnly(bare, (i) => i <= last), keepOnly(bare, (i) => differing.includes(i))];
  const whole = forms.map((kept) => `${name}(${kept.join(", ")})${number}`);
  return [...whole, ...cutNames(name, FEW_LETTERS).map((cut) => `${cut}${all}`), `${name}(${keepOnly(bare, (i) => i === one).join(", ")})${number}`];
}

/** Arguments that are not kept, one after the other, are one "…". */
function keepOnly(args: readonly string[], keeps: (index: number) => boolean): string[] {
  return args.map((argument, i) => (keeps(i) ? argument : "…")).filter((text, i, all) => text !== "…" || all[i - 1] !== "…");
}

/** The name, then with ever more of its end cut off, down to so many letters. */
function cutNames(name: string, fewest: number): string[] {
  const cuts = [name];
  for (let letters = name.length - 2; letters >= fewest; letters--) cuts.push(`${name.slice(0, letters)}…`);
  return cuts;
}

/** The name loses its end, letter by letter; where that is not enough the argument loses its middle, and at last one of them stands alone. */
function shortest({ name, args, number }: LabelParts, one: number, roomCssPx: number, measure: Measure): string {
  const kept = withoutNested(args[one] ?? args[0] ?? "");
  const fits = (text: string): boolean => measure(text) <= roomCssPx;
  const form = cutNames(name, FEWEST_LETTERS).map((cut) => `${cut}(${kept})${number}`).find(fits);
  if (form !== undefined) return form;
  const both = LETTERS_BESIDE_CUT.map((letters) => withCutArgument(name.length > letters ? `${name.slice(0, letters)}…` : name, kept, number, 0.3, roomCssPx, measure)).find((text) => text !== "");
  return both ?? [`…(${kept})${number}`, `${kept}${number}`].find(fits) ?? trimMiddle(`${name}${number}`, roomCssPx, measure);
}

/** Letters of the name beside an argument without its middle: as many as leave something of the argument. */
const LETTERS_BESIDE_CUT = [6, 4, FEWEST_LETTERS];

function withCutArgument(name: string, argument: string, number: string, headShare: number, roomCssPx: number, measure: Measure): string {
  const cut = trimMiddle(argument, roomCssPx - measure(`${name}()${number}`), measure, headShare);
  return cut === "" ? "" : `${name}(${cut})${number}`;
}
