/** What becomes of errors that nobody takes: Lib/asyncio/base_events.py, default_exception_handler. CPython logs it on standard error; here it is a note. */
import { agent } from "../agent.ts";
import { errorLine } from "./error-text.ts";
import type { Handle } from "./handle.ts";
import { note } from "./state.ts";

export interface ExceptionContext {
  readonly message?: string;
  readonly exception?: unknown;
  readonly future?: unknown;
  readonly task?: unknown;
  readonly handle?: Handle;
  readonly asyncgen?: unknown;
}

export function defaultExceptionHandler({ message, exception }: ExceptionContext): void {
  const said = message === undefined || message === "" ? "Unhandled exception in event loop" : message;
  const text = exception == null ? said : `${said}: ${errorLine(exception)}`;
  note({ kind: "callback-exception", message: text, site: agent.site, coroutine: agent.running, error: exception });
}
