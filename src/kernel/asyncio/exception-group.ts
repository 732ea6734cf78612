/** ExceptionGroup: https://docs.python.org/3.11/library/exceptions.html#exception-groups (Objects/exceptions.c of CPython 3.11.7). */
import { defineHidden } from "../define.ts";
import { ArrayIsArray, ErrorCtor, ErrorPrototype, ReflectApply, TypeErrorCtor, append, isCallable } from "../primordials.ts";
import { inherits } from "../preview.ts";
import { CancelledError, ValueError, type ErrorClass } from "./exceptions.ts";
import { typeName } from "./type-name.ts";

type Matcher = ErrorClass | ((error: Error) => boolean);
type Split = readonly [ExceptionGroup | null, ExceptionGroup | null];

class Group extends ErrorCtor {
  /** The members, in order. */
  readonly exceptions: readonly Error[];

  constructor(message: string, exceptions: readonly Error[]) {
    super(message);
    checkMembers(exceptions);
    this.exceptions = copied(exceptions);
  }

  subgroup(match: Matcher): ExceptionGroup | null {
    return this.split(match)[0];
  }

  split(match: Matcher): [ExceptionGroup | null, ExceptionGroup | null] {
    const [matched, rest] = split(this, matcher(match));
    return [matched, rest];
  }
}

export const ExceptionGroup = { ExceptionGroup: class extends Group {} }.ExceptionGroup;
export type ExceptionGroup = InstanceType<typeof ExceptionGroup>;
defineHidden(ExceptionGroup.prototype, "name", "ExceptionGroup");

function checkMembers(exceptions: readonly Error[]): void {
  if (!ArrayIsArray(exceptions)) throw new TypeErrorCtor("second argument (exceptions) must be a sequence");
  if (exceptions.length === 0) throw new ValueError("second argument (exceptions) must be a non-empty sequence");
  for (let i = 0; i < exceptions.length; i++) {
    const member = exceptions[i];
    if (!(member instanceof ErrorCtor)) throw new ValueError(`Item ${i} of second argument (exceptions) is not an exception`);
    if (member instanceof CancelledError) throw new TypeErrorCtor("Cannot nest BaseExceptions in an ExceptionGroup");
  }
}

function copied(exceptions: readonly Error[]): Error[] {
  const list: Error[] = [];
  for (let i = 0; i < exceptions.length; i++) append(list, exceptions[i] as Error);
  return list;
}

/** A class, or a function that says of each error (groups first) whether it matches. */
function matcher(match: Matcher): (error: Error) => boolean {
  if (!isCallable(match)) throw new TypeErrorCtor(`expected a function, exception type or tuple of exception types, got ${typeName(match)}`);
  const { prototype } = match as { prototype?: unknown };
  const isClass = prototype === ErrorPrototype || (typeof prototype === "object" && prototype !== null && inherits(prototype, ErrorPrototype));
  return isClass ? (error) => inherits(error, prototype) : (error) => Boolean(ReflectApply(match as (error: Error) => boolean, undefined, [error]));
}

/** exceptiongroup_split_recursive */
function split(group: ExceptionGroup, matches: (error: Error) => boolean): Split {
  if (matches(group)) return [group, null];
  const matched: Error[] = [];
  const rest: Error[] = [];
  for (let i = 0; i < group.exceptions.length; i++) {
    const member = group.exceptions[i] as Error;
    if (member instanceof ExceptionGroup) {
      const [inside, outside] = split(member, matches);
      if (inside !== null) append(matched, inside);
      if (outside !== null) append(rest, outside);
    } else append(matches(member) ? matched : rest, member);
  }
  return [subset(group, matched), subset(group, rest)];
}

/** exceptiongroup_subset */
function subset(group: ExceptionGroup, members: readonly Error[]): ExceptionGroup | null {
  return members.length === 0 ? null : new ExceptionGroup(group.message, members);
}

/** `str()` of a group: the message with the count. */
export function groupText(group: ExceptionGroup): string {
  const { length } = group.exceptions;
  return `${group.message} (${length} sub-exception${length === 1 ? "" : "s"})`;
}
