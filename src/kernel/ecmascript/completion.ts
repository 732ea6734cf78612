/** Completion records, as far as generators are resumed with them: https://tc39.es/ecma262/#sec-completion-record-specification-type */
export const NORMAL = 0;
export const THROW = 1;
export const RETURN = 2;
export type CompletionType = typeof NORMAL | typeof THROW | typeof RETURN;

export interface Completion {
  readonly type: CompletionType;
  readonly value: unknown;
}

/** A completion without a prototype: a snippet's Object.prototype has no say in it. */
export function completion(type: CompletionType, value: unknown): Completion {
  return { __proto__: null, type, value } as Completion;
}
