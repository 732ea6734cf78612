/** Defining built-in properties as https://tc39.es/ecma262/#sec-ecmascript-standard-built-in-objects says: writable, configurable, not enumerable. */
import { ReflectDefineProperty, ReflectGetOwnPropertyDescriptor, ReflectOwnKeys } from "./primordials.ts";

/** One hidden property. */
export function defineHidden(target: object, key: PropertyKey, value: unknown): void {
  ReflectDefineProperty(target, key, { value, writable: true, enumerable: false, configurable: true });
}

/** Gives a class or function its name: a minified build would change the one that it was written with. */
export function named<T extends object>(value: T, name: string): T {
  ReflectDefineProperty(value, "name", { value: name, writable: false, enumerable: false, configurable: true });
  return value;
}

/** All methods of a literal, as hidden properties. */
export function defineMethods(target: object, methods: object): void {
  const keys = ReflectOwnKeys(methods);
  for (let i = 0; i < keys.length; i++) {
    const key = keys[i] as string;
    defineHidden(target, key, ReflectGetOwnPropertyDescriptor(methods, key)?.value);
  }
}
