/** Small choices that several kinds of pieces make: few, so that parts of a program meet. */
import fc from "fast-check";

/** The number of a shared slot. */
export const slot = fc.nat(3);

/** Delays of timers: many are due together; odd ones too. */
export const delay = fc.constantFrom("0", "0", "1", "1", "2", "3", "5", "10", "-1", "undefined", '"2" as any');
