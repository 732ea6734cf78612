/** What nobody caught: https://html.spec.whatwg.org/multipage/webappapis.html#report-the-exception. The loop goes on after it. */
export interface Uncaught {
  readonly kind: "uncaught-exception" | "unhandled-rejection";
  /** What was thrown. */
  readonly value: unknown;
  /** Who ran, where, and the step at which it happened. */
  readonly coroutine: number;
  readonly site: number;
  readonly step: number;
  /** The promise that was rejected. */
  readonly promise?: object;
}
