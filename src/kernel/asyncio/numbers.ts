/** Python's errors where a number is needed: JavaScript would compare or add anything and go on with NaN. */
import { TypeErrorCtor } from "../primordials.ts";
import { raised } from "./exceptions.ts";
import { typeName } from "./type-name.ts";

/** As `value <= 0` (or another comparison) says it. */
export function checkCompared(value: unknown, operator: string): void {
  if (typeof value !== "number") throw raised(TypeErrorCtor, `'${operator}' not supported between instances of '${typeName(value)}' and 'int'`);
}

/** As `time() + value` says it. */
export function checkAdded(value: unknown): void {
  if (typeof value !== "number") throw raised(TypeErrorCtor, `unsupported operand type(s) for +: 'float' and '${typeName(value)}'`);
}
