/**
 * Context variables: Python/context.c of CPython 3.11.7. A copy shares its variables until one of the two is written to,
 * so that making a task costs no walk over them.
 */
import { ReflectApply, SafeMap } from "../primordials.ts";
import { represent } from "../represented.ts";
import { address } from "./address.ts";
import { repr } from "./repr.ts";
import { LookupError, RuntimeError, ValueError, raised } from "./exceptions.ts";

type Variables = SafeMap<ContextVar, unknown>;

export class Context {
  #variables: Variables | null = null;
  /** True while another context may hold the same map. */
  #isShared = false;
  #isEntered = false;

  /** Calls `fn` inside this context. */
  run(fn: (...args: unknown[]) => unknown, ...args: unknown[]): unknown {
    const outer = this._enter();
    try {
      return ReflectApply(fn, undefined, args);
    } finally {
      this._exit(outer);
    }
  }

  copy(): Context {
    const copy = new Context();
    copy.#variables = this.#variables;
    copy.#isShared = this.#isShared = this.#variables !== null;
    return copy;
  }

  get(variable: ContextVar): unknown {
    return this.#variables?.get(variable);
  }

  has(variable: ContextVar): boolean {
    return this.#variables?.has(variable) === true;
  }

  /** PyContext_Enter; returns the context that was current, for `_exit`. */
  _enter(): Context {
    if (this.#isEntered) throw raised(RuntimeError, `cannot enter context: ${repr(this)} is already entered`);
    this.#isEntered = true;
    return swap(this);
  }

  /** PyContext_Exit */
  _exit(outer: Context): void {
    this.#isEntered = false;
    current = outer;
  }

  _set(variable: ContextVar, value: unknown): void {
    this.#own().set(variable, value);
  }

  _delete(variable: ContextVar): void {
    this.#own().delete(variable);
  }

  /** The map, copied first if another context may hold it. */
  #own(): Variables {
    const own: Variables = this.#isShared || this.#variables === null ? new SafeMap() : this.#variables;
    if (this.#isShared) this.#variables?.forEach((value, variable) => { own.set(variable, value); });
    this.#variables = own;
    this.#isShared = false;
    return own;
  }
}

let current = new Context();

/** Makes a context the current one; returns the one before. */
function swap(context: Context): Context {
  const outer = current;
  current = context;
  return outer;
}

/** A run begins with an empty context. */
export function resetContext(): void {
  current = new Context();
}

/** https://docs.python.org/3.11/library/contextvars.html#contextvars.copy_context */
export function copyContext(): Context {
  return current.copy();
}

/** Marks "no value before": a variable may well hold undefined. */
const MISSING = { missing: true };

export class Token {
  readonly var: ContextVar;
  readonly _context: Context;
  readonly _old: unknown;
  _isUsed = false;

  constructor(variable: ContextVar, context: Context, old: unknown) {
    this.var = variable;
    this._context = context;
    this._old = old;
  }
}

export class ContextVar {
  readonly name: string;
  readonly #default: unknown;

  constructor(name: string, options?: { default?: unknown }) {
    this.name = name;
    this.#default = options !== undefined && "default" in options ? options.default : MISSING;
  }

  /** The value here; else the fallback; else the variable's default; else LookupError. */
  get(...fallback: unknown[]): unknown {
    if (current.has(this)) return current.get(this);
    if (fallback.length > 0) return fallback[0];
    if (this.#default === MISSING) throw raised(LookupError, repr(this));
    return this.#default;
  }

  set(value: unknown): Token {
    const token = new Token(this, current, current.has(this) ? current.get(this) : MISSING);
    current._set(this, value);
    return token;
  }

  /** Back to the value before the set() that gave the token. */
  reset(token: Token): void {
    if (token._isUsed) throw raised(RuntimeError, `${repr(token)} has already been used once`);
    if (token.var !== this) throw raised(ValueError, `${repr(token)} was created by a different ContextVar`);
    if (token._context !== current) throw raised(ValueError, `${repr(token)} was created in a different Context`);
    token._isUsed = true;
    if (token._old === MISSING) current._delete(this);
    else current._set(this, token._old);
  }
}

represent(ContextVar.prototype, (self, show) => `<ContextVar name=${show(self.name)} at ${address(self)}>`, (self) => self.name);
represent(Context.prototype, (self) => `<_contextvars.Context object at ${address(self)}>`, () => "Context");
represent(Token.prototype, (self, show) => `<Token${self._isUsed ? " used" : ""} var=${show(self.var)} at ${address(self)}>`, () => "Token");
