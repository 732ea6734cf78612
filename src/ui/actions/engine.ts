/** What a run needs and the first paint does not: the sandbox and the model of a trace. Fetched as one piece, once. */
export { openRuntime } from "../../sandbox/open-runtime.ts";
export { TraceModel } from "../../trace/model/model.ts";
