/**
 * How a frame on a task's stack answers when it is resumed: it awaits something, it returned, or it raised. What it awaits,
 * returned or raised is in `signal.value` until the next frame is resumed: no object is made for each answer.
 */
export const Signal = { Await: 0, Return: 1, Raise: 2 } as const;
export type Signal = (typeof Signal)[keyof typeof Signal];

export const signal: { value: unknown } = { value: undefined };

export function awaits(operand: unknown): Signal {
  signal.value = operand;
  return Signal.Await;
}

export function returns(value: unknown): Signal {
  signal.value = value;
  return Signal.Return;
}

export function raises(error: unknown): Signal {
  signal.value = error;
  return Signal.Raise;
}
