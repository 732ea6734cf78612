/**
 * The loop's turns as the array that views take them for: each turn is made when it is asked for, and none is kept. Whoever
 * goes through all of them, or asks at every frame, asks `columns`.
 */
import type { TurnColumns } from "./turn-columns.ts";
import type { LoopTurn, LoopTurns } from "./view.ts";

const INDEX = /^\d+$/u;

/** `columns` as an array, which grows as they do. */
export function turnList(columns: TurnColumns): LoopTurns {
  const known = (key: string | symbol): key is string => typeof key === "string" && INDEX.test(key) && Number(key) < columns.length;
  const list = new Proxy<LoopTurn[]>([], {
    has: (target, key) => known(key) || Reflect.has(target, key),
    get: (target, key) => {
      if (key === "length") return columns.length;
      if (key === "columns") return columns;
      return known(key) ? columns.turn(Number(key)) : (Reflect.get(target, key) as unknown);
    },
    // These two are for who compares or copies it.
    ownKeys: () => [...Array.from({ length: columns.length }, (_, i) => String(i)), "length"],
    getOwnPropertyDescriptor: (target, key) => (known(key) ? { value: columns.turn(Number(key)), enumerable: true, configurable: true } : Reflect.getOwnPropertyDescriptor(target, key)),
  });
  return list;
}
