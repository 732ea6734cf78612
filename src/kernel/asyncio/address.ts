/** Made-up addresses for Python's texts: the same in every run, the same for the same object. */
import { NumberPrototypeToString, SafeWeakMap } from "../primordials.ts";

const FIRST = 0x7f10_0000_0000;
const BYTES_APART = 16;

let addresses = new SafeWeakMap<object, string>();
let count = 0;

/** `0x7f1000000010` */
export function address(value: object): string {
  let known = addresses.get(value);
  if (known === undefined) {
    known = `0x${NumberPrototypeToString(FIRST + BYTES_APART * count++, 16)}`;
    addresses.set(value, known);
  }
  return known;
}

/** A run begins. */
export function resetAddresses(): void {
  addresses = new SafeWeakMap();
  count = 0;
}
