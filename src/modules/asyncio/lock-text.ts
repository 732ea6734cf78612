/** `<asyncio.locks.Lock object at 0x7f... [locked, waiters:1]>`: the repr() of Lib/asyncio/locks.py. */
import { address } from "../../kernel/asyncio/address.ts";
import { constructorName } from "../../kernel/preview.ts";

export function lockText(lock: object, state: string, waiters: number): string {
  return `<asyncio.locks.${constructorName(lock)} object at ${address(lock)} [${state}${waiters > 0 ? `, waiters:${waiters}` : ""}]>`;
}
