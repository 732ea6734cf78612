/**
 * Date on the virtual clock, in UTC and en-US: https://tc39.es/ecma262/#sec-date-objects
 * The native Date does the work; what would read the real clock, the machine's time zone or its locale is replaced: local
 * methods are their UTC twins, and a text without a zone is read as UTC, as an engine in that zone reads it.
 */
import { agent } from "../agent.ts";
import { EPOCH_MS } from "../clock.ts";
import { defineHidden } from "../define.ts";
import {
  DateCtor, DateParse, DatePrototype, DateUTC, MathFloor, NumberIsFinite, ReflectApply, ReflectConstruct, ReflectDefineProperty,
  ReflectGetOwnPropertyDescriptor, RegExpPrototypeTest, StringCtor, StringPrototypeSlice, isObject,
} from "../primordials.ts";

type Method = (this: unknown, ...args: unknown[]) => unknown;

/** What the clock tells a snippet, in whole ms since 1970. */
function virtualNow(): number {
  return EPOCH_MS + MathFloor(agent.clock.read());
}

const nativeMethod = (name: string): Method => ReflectGetOwnPropertyDescriptor(DatePrototype, name)?.value as Method;
const toISOString = nativeMethod("toISOString");
const toUTCString = nativeMethod("toUTCString");
const getTime = nativeMethod("getTime");

/** A zone at the end of a date text. */
const ZONE = /(?:Z|[+-]\d\d:?\d\d|GMT.*|UTC.*|[ECMP][SD]T)\)?\s*$/i;

/** https://tc39.es/ecma262/#sec-date.parse in a zone that is UTC. */
function parse(text: string): number {
  if (RegExpPrototypeTest(ZONE, text)) return DateParse(text);
  const asIso = DateParse(`${text}Z`);
  if (NumberIsFinite(asIso)) return asIso;
  const asWords = DateParse(`${text} UTC`);
  return NumberIsFinite(asWords) ? asWords : DateParse(text);
}

/** https://tc39.es/ecma262/#sec-date steps 3 to 6: the time value that the arguments mean. */
function timeValue(args: unknown[]): unknown {
  if (args.length === 0) return virtualNow();
  if (args.length > 1) return ReflectApply(DateUTC, undefined, args as [number]);
  const value = args[0];
  return typeof value === "string" ? parse(value) : value;
}

const { Date: VirtualDate } = {
  Date: function (...args: unknown[]): unknown {
    if (new.target === undefined) return dateText(new DateCtor(virtualNow()));
    return ReflectConstruct(DateCtor, [timeValue(args) as number], new.target as unknown as new () => unknown);
  },
};

/** `Tue Nov 14 2023 22:13:20 GMT+0000 (Coordinated Universal Time)` */
function dateText(date: unknown): string {
  return NumberIsFinite(ReflectApply(getTime, date, [])) ? `${dayText(date)} ${timeText(date)}` : "Invalid Date";
}

/** `Tue Nov 14 2023`, from `Tue, 14 Nov 2023 22:13:20 GMT` */
function dayText(date: unknown): string {
  const utc = ReflectApply(toUTCString, date, []) as string;
  const part = (from: number, to: number): string => StringPrototypeSlice(utc, from, to);
  return `${part(0, 3)} ${part(8, 11)} ${part(5, 7)} ${part(12, -13)}`;
}

function timeText(date: unknown): string {
  const iso = ReflectApply(toISOString, date, []) as string;
  return `${StringPrototypeSlice(iso, -13, -5)} GMT+0000 (Coordinated Universal Time)`;
}

/** An invalid date says so; else `text`. */
const orInvalid = (text: (date: unknown) => string) => (date: unknown): string =>
  NumberIsFinite(ReflectApply(getTime, date, [])) ? text(date) : "Invalid Date";

const texts: Record<string, (date: unknown) => string> = { toString: dateText, toDateString: orInvalid(dayText), toTimeString: orInvalid(timeText) };
const LOCAL_PARTS = ["FullYear", "Month", "Date", "Hours", "Minutes", "Seconds", "Milliseconds"] as const;
const LOCALE_METHODS = ["toLocaleString", "toLocaleDateString", "toLocaleTimeString"] as const;

/** Puts the virtual Date on `define(target, key, value)`; the caller remembers what was there. */
export function installDate(global: object, define: (target: object, key: PropertyKey, value: unknown) => void): void {
  const statics: Record<string, unknown> = {
    now: method("now", () => virtualNow()),
    parse: method("parse", (_date, text) => parse(StringCtor(text))),
    UTC: DateUTC,
  };
  for (const name in statics) defineHidden(VirtualDate, name, statics[name]);
  ReflectDefineProperty(VirtualDate, "prototype", { value: DatePrototype, writable: false, enumerable: false, configurable: false });
  ReflectDefineProperty(VirtualDate, "length", { value: 7 });
  define(DatePrototype, "constructor", VirtualDate);
  installMethods(define);
  define(global, "Date", VirtualDate);
}

function installMethods(define: (target: object, key: PropertyKey, value: unknown) => void): void {
  for (let i = 0; i < LOCAL_PARTS.length; i++) {
    const part = LOCAL_PARTS[i] as string;
    define(DatePrototype, `get${part}`, nativeMethod(`getUTC${part}`));
    define(DatePrototype, `set${part}`, nativeMethod(`setUTC${part}`));
  }
  define(DatePrototype, "getDay", nativeMethod("getUTCDay"));
  define(DatePrototype, "getTimezoneOffset", method("getTimezoneOffset", () => 0));
  for (const name in texts) define(DatePrototype, name, method(name, texts[name] as (date: unknown) => string));
  for (let i = 0; i < LOCALE_METHODS.length; i++) {
    const name = LOCALE_METHODS[i] as string;
    const native = nativeMethod(name);
    define(DatePrototype, name, method(name, (date, locales, options) => ReflectApply(native, date, [locales ?? "en-US", inUtc(options)])));
  }
}

function inUtc(options: unknown): unknown {
  return isObject(options) ? { timeZone: "UTC", ...options } : { timeZone: "UTC" };
}

/** A built-in method: named, without `prototype`. */
function method(name: string, steps: (receiver: unknown, ...args: unknown[]) => unknown): Method {
  const holder = {
    [name](this: unknown, ...args: unknown[]): unknown {
      return steps(this, args[0], args[1]);
    },
  };
  return holder[name] as Method;
}
