/** ExceptionGroup: https://docs.python.org/3.11/library/exceptions.html#exception-groups (Objects/exceptions.c of CPython 3.11.7). */
import { defineHidden } from "../define.ts";
import { ArrayIsArray, ErrorCtor, ErrorPrototype, ReflectApply, TypeErrorCtor, append, isCallable } from "../primordials.ts";
import { inherits } from "../preview.ts";
import { CancelledError, ValueError, type ErrorClass } from "./exceptions.ts";

type Matcher = ErrorClass | ((error: Error) => boolean);
type Split = [Group | null, Group | null];

class Group extends ErrorCtor {
  /** The members, in order. */
  readonly exceptions: readonly Error[];

  constructor(message: string, exceptions: readonly Error[]) {
    super(message);
    checkMembers(exceptions);
    this.exceptions = copied(exceptions);
  }

  subgroup(match: Matcher): Group | null {
    return this.split(match)[0];
  }

  split(match: Matcher): Split {
    return split(this, matcher(match));
  }
}

export const ExceptionGroup = { ExceptionGroup: class extends Group {} }.ExceptionGroup;
defineHidden(ExceptionGroup.prototype, "name", "ExceptionGroup");

function checkMembers(exceptions: readonly Error[]): void {
  if (!ArrayIsArray(exceptions)) throw new TypeErrorCtor("second argument (exceptions) must be a sequence");
  if (exceptions.length === 0) throw new ValueError("second argument (exceptions) must be a non-empty sequence");
  for (let i = 0; i < exceptions.length; i++) {
    const member: unknown = exceptions[i];
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
  if (!isCallable(match)) throw new TypeErrorCtor("expected a function, exception type or tuple of exception types");
  const { prototype } = match as { readonly prototype: object | undefined };
  return prototype !== undefined && inherits(prototype, ErrorPrototype) ? (error) => inherits(error, prototype) : (error) => ReflectApply<undefined, [Error], boolean>(match as (error: Error) => boolean, undefined, [error]);
}

/** exceptiongroup_split_recursive */
function split(group: Group, matches: (error: Error) => boolean): Split {
  if (matches(group)) return [group, null];
  const matched: Error[] = [];
  const rest: Error[] = [];
  for (let i = 0; i < group.exceptions.length; i++) {
    const member = group.exceptions[i] as Error;
    if (member instanceof Group) {
      const halves = split(member, matches);
      if (halves[0] !== null) append(matched, halves[0]);
      if (halves[1] !== null) append(rest, halves[1]);
    } else append(matches(member) ? matched : rest, member);
  }
  return [subset(group, matched), subset(group, rest)];
}

/** exceptiongroup_subset */
function subset(group: Group, members: readonly Error[]): Group | null {
  return members.length === 0 ? null : new ExceptionGroup(group.message, members);
}

/** `str()` of a group: the message with the count. */
export function groupText(group: Pick<Group, "message" | "exceptions">): string {
  const { length } = group.exceptions;
  return `${group.message} (${length} sub-exception${length === 1 ? "" : "s"})`;
}
