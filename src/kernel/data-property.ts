/** Reading a property without running anything of the snippet's: no getter, no proxy trap. */
import { ReflectGetOwnPropertyDescriptor, ReflectGetPrototypeOf } from "./primordials.ts";
import { isProxy } from "./proxies.ts";

/** The value of a data property, own or inherited; undefined for accessors. */
export function dataProperty(object: object, key: PropertyKey): unknown {
  for (let holder: object | null = object; holder !== null && !isProxy(holder); holder = ReflectGetPrototypeOf(holder)) {
    const descriptor = ReflectGetOwnPropertyDescriptor(holder, key);
    if (descriptor !== undefined) return descriptor.value;
  }
  return undefined;
}
