/** https://tc39.es/ecma262/#sec-topropertykey: the engine does it when it defines a computed property. */
import { ReflectOwnKeys } from "../primordials.ts";

export function toPropertyKey(value: unknown): PropertyKey {
  if (typeof value === "string" || typeof value === "symbol") return value;
  return ReflectOwnKeys({ __proto__: null, [value as PropertyKey]: 0 })[0] as PropertyKey;
}
