/** What a Map or a Set holds, read with captured intrinsics; null for anything else. */
import { MapPrototype, MapPrototypeForEach, SetPrototype, SetPrototypeForEach, append } from "../primordials.ts";
import { inherits } from "../preview.ts";

export interface CollectionItems {
  readonly kind: "map" | "set";
  /** Pairs; of a set each item twice. */
  readonly entries: readonly (readonly [unknown, unknown])[];
}

export function collectionItems(value: object): CollectionItems | null {
  const isMap = inherits(value, MapPrototype);
  if (!isMap && !inherits(value, SetPrototype)) return null;
  const entries: (readonly [unknown, unknown])[] = [];
  const add = (item: unknown, key: unknown): void => { append(entries, [key, item]); };
  try {
    if (isMap) MapPrototypeForEach(value, add);
    else SetPrototypeForEach(value, add);
  } catch {
    return null; // an object that only inherits
  }
  return { kind: isMap ? "map" : "set", entries };
}
