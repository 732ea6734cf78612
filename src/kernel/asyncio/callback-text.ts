/** How CPython writes a callback in its messages: Lib/asyncio/format_helpers.py of 3.11.7, without the file and line, which differ by machine. */
import { isObject } from "../primordials.ts";
import { dataProperty } from "../data-property.ts";
import { isProxy } from "../proxies.ts";
import { repr } from "./repr.ts";

/** `bad(1, 'x')` */
export function callbackText(callback: unknown, args: readonly unknown[]): string {
  if (!isObject(callback)) return repr(callback);
  const name = isProxy(callback) ? undefined : dataProperty(callback, "name");
  let text = typeof name === "string" && name !== "" ? name : "<lambda>";
  text += "(";
  for (let i = 0; i < args.length; i++) text += (i > 0 ? ", " : "") + repr(args[i]);
  return `${text})`;
}
