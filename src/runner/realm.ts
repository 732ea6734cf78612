/** Where compiled code is evaluated: the runner itself knows neither workers nor Node. */
export interface Realm {
  /** The global object that the snippet sees. */
  readonly global: object;
  /** Evaluates a classic script under the name `snippet.ts`; returns its completion value, the program's function. */
  load(code: string): unknown;
  /** Real time in ms, monotonic. */
  now(): number;
}
