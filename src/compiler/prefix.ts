/** Names that the compiler makes up: all begin with, or hold, a prefix that the snippet's text does not hold. */

/** Names derived from the prefix; with the prefix `$` the driver is `$`, the guard's counter `$g`, the marks of statements `$c`. */
export interface Names {
  readonly driver: string;
  readonly counter: string;
  /** Of the array that tells which statements ran. */
  readonly ran: string;
  /** `$` + role + number: a private name. */
  of(role: string, index?: number): string;
  /** Name of the generator of function `index`: the function's own name where it is an identifier, then prefix and index. */
  generator(name: string, index: number): string;
  /** `$0,$1,...`: as many placeholder parameters. */
  placeholders(count: number): readonly string[];
}

/** Picks the prefix for a source text and derives the names. */
export function makeNames(source: string): Names {
  const prefix = freePrefix(decodeEscapes(source));
  return {
    driver: prefix,
    counter: `${prefix}g`,
    ran: `${prefix}c`,
    of: (role, index) => `${prefix}${role}${index ?? ""}`,
    generator: (name, index) => `${isIdentifier(name) ? name : ""}${prefix}${index}`,
    placeholders: (count) => Array.from({ length: count }, (_, index) => `${prefix}${index}`),
  };
}

/** `${` begins a substitution in a template and is no part of a name. */
function freePrefix(text: string): string {
  const names = text.replaceAll("${", "");
  let prefix = "$";
  while (names.includes(prefix)) prefix += "_";
  return prefix;
}

/** `\u0024` in a name is `$`. */
function decodeEscapes(source: string): string {
  if (!source.includes("\\u")) return source;
  return source.replace(/\\u(?:\{0*([0-9a-f]{1,6})\}|([0-9a-f]{4}))/gi, (all: string, braced?: string, plain?: string) => {
    const code = Number.parseInt(braced ?? plain ?? "", 16);
    return code <= 0x10ffff ? String.fromCodePoint(code) : all;
  });
}

/** True if `name` can stand in front of `$3` and make one identifier. */
export function isIdentifier(name: string): boolean {
  return /^[\p{ID_Start}_$][\p{ID_Continue}$]*$/u.test(name);
}

/** An object literal's key: as it is if it is an identifier, else a string. */
export function keyText(name: string): string {
  return isIdentifier(name) ? name : JSON.stringify(name);
}

/** Access to a property of that name. */
export function accessText(name: string): string {
  return isIdentifier(name) ? `.${name}` : `[${JSON.stringify(name)}]`;
}
