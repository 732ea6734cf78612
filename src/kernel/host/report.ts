/** Callbacks that the loop calls itself: https://html.spec.whatwg.org/multipage/webappapis.html#report-the-exception */
import { agent, rethrowIfOver } from "../agent.ts";
import { ReflectApply } from "../primordials.ts";
import type { Uncaught } from "../uncaught.ts";

export type Report = (uncaught: Uncaught) => void;

/** Calls as the loop does: what is thrown is reported, and the loop goes on. */
export function callReporting(callback: (...args: unknown[]) => unknown, args: unknown[], report: Report): void {
  try {
    ReflectApply(callback, undefined, args);
  } catch (error) {
    rethrowIfOver();
    report({ kind: "uncaught-exception", value: error, coroutine: 0, site: agent.site, step: agent.moment() });
  }
}
