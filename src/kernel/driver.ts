/**
 * The driver: the one object that compiled code calls (`$` in the emitted text). There is one driver a loop; the same
 * output runs on each. Whatever the compiler emits is listed here, and nothing else.
 *
 * A compiled program is a function expression `(function ($, $g) { "use strict"; ... })`, or a generator
 * `(function* ($, $g) { ... })` when the module body awaits. `$g` is the guard's counter.
 *
 * An async function becomes a native generator; the driver runs it. What the generator hands out at a native `yield`
 * is told apart by the marker that was called last: `await`, `yield` or `delegate`.
 */

/** A native generator function made by the compiler from an async function or async generator. */
export type GeneratorFunctionLike = (this: unknown, ...args: never[]) => Generator<unknown, unknown, unknown>;

/** The loop state of one `for await`. Emitted text of a loop over E with body B, label L and site n:
 * ```
 * {const i=$.iter(E,isCall,n);try{L:for(;;){if(i.done(yield $.await(i.next(),n)))break;const x=i.value;{B}}}
 *  catch(e){try{if(i.closing())yield $.await(i.result,n)}catch{}throw e}
 *  finally{if(i.closing())i.closed(yield $.await(i.result,n))}}
 * ```
 */
export interface AsyncIteration {
  /** Clears "open" and asks for the next result; what it returns is awaited. */
  next(): unknown;
  /** Takes the awaited result: throws TypeError if it is no object; true at the end; else keeps `value` and sets "open". */
  done(result: unknown): boolean;
  /** The value of this turn. */
  readonly value: unknown;
  /** If open: clears "open", calls the iterator's `return` if it has one, keeps `result`; true if `result` is to be awaited. */
  closing(): boolean;
  /** What `return` returned. */
  readonly result: unknown;
  /** Takes the awaited result of `return`: throws TypeError if it is no object. */
  closed(result: unknown): void;
}

export interface Driver {
  /**
   * Site of the call in progress, stored by compiled code after callee and arguments are evaluated: `f(x,($.s=12,y))`.
   * Whoever records a call (create, timer-set, write) reads it at once.
   */
  s: number;
  /** `$.s = site`, as an expression that returns `value`: `f($.at(g(x),12))`. */
  at<T>(value: T, site: number): T;

  /** Calls async function `index`: runs `body` up to its first await. `args` is an arguments object or an array. */
  fn(index: number, body: GeneratorFunctionLike, thisArg: unknown, args: ArrayLike<unknown>): unknown;
  /** Calls async generator function `index`. `callee` is the visible function (its `prototype` is the object's). */
  gen(index: number, body: GeneratorFunctionLike, thisArg: unknown, args: ArrayLike<unknown>, callee: unknown): unknown;
  /** Gives a visible async generator function its `prototype` and returns it. */
  genFn<T extends object>(callee: T): T;
  /**
   * Replaces the generator method that stands at `target[key]` by the visible one: `make(body, key)` returns it.
   * `isGen`: an async generator method, whose visible function gets a `prototype`.
   */
  method(target: object, key: PropertyKey, isGen: boolean, make: (body: GeneratorFunctionLike, key: PropertyKey) => object): void;
  /** ToPropertyKey, so that a computed key is evaluated once. */
  key(value: unknown): PropertyKey;

  /** `await value` is `(yield $.await(value,site))`: marks what the coming native yield means, returns `value`. */
  await(value: unknown, site: number): unknown;
  /** `yield value` in an async generator is `(yield $.yield(value,site))`. */
  yield(value: unknown, site: number): unknown;
  /** `yield* value` in an async generator is `(yield $.delegate(value,site))`. */
  delegate(value: unknown, site: number): unknown;
  /** Begins a `for await`. `operandIsCall`: the operand is a call, so nobody else holds the iterator. */
  iter(value: unknown, operandIsCall: boolean, site: number): AsyncIteration;

  /**
   * A number a statement, 0 or, once it began, 1: compiled code holds it as `$c` and runs `$c[3]=1;` in front of statement 3.
   * No record and no bound knows of it. A plain array: once a buffer was transferred, V8 looks at each store into a typed one.
   */
  readonly ran: number[];

  /**
   * At loop back-edges and function entries compiled code runs `--$g[0]||$.guard(site)`: every 2^16 turns `guard` looks at
   * the real clock, and throws once the run is over, again at every later guard (the snippet's own catch cannot hold it).
   */
  guard(site: number): void;

  /** The namespace object of import declaration `index` (see `Program.imports`). */
  import(index: number): Record<string, unknown>;
  /** `import(specifier)`: knows only our modules. */
  dynamicImport(specifier: unknown, site: number): unknown;
}
