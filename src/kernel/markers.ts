/**
 * What the native yield that comes next means, and where it stands. Compiled code calls the driver's `await`, `yield` or
 * `delegate` right before it; the delegation helper marks its own. `Return` is asyncio's: a `return e` of an async generator.
 */
export const Mark = { Await: 0, Yield: 1, Delegate: 2, DelegateYield: 3, Return: 4 } as const;
export type Mark = (typeof Mark)[keyof typeof Mark];

export const marker: { mark: Mark; site: number } = { mark: Mark.Await, site: 0 };
