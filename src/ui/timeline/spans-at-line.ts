/** From a line of the code to the spans that stand on it. */
import type { CoroutineRow, TraceView } from "../../trace/model/view.ts";

/** More are not outlined: a line of a loop may have a million. */
const MAX_SPANS = 2000;

/** The spans whose site is on `line`, in order of rows; none for null. */
export function spansAtLine(trace: TraceView | null, line: number | null): { coroutine: number; spanIndex: number }[] {
  const found: { coroutine: number; spanIndex: number }[] = [];
  if (!trace || line === null) return found;
  const isOnLine = lineTest(trace, line);
  for (const row of trace.rows) {
    if (!row.hidden) addSpans(found, row, isOnLine);
    if (found.length >= MAX_SPANS) break;
  }
  return found;
}

function addSpans(found: { coroutine: number; spanIndex: number }[], row: CoroutineRow, isOnLine: (site: number) => boolean): void {
  for (let i = 0; i < row.spans.length && found.length < MAX_SPANS; i++) {
    if (isOnLine(row.spans.site(i))) found.push({ coroutine: row.id, spanIndex: i });
  }
}

/** A site is asked once. */
function lineTest(trace: TraceView, line: number): (site: number) => boolean {
  const known = new Map<number, boolean>();
  return (site) => {
    const answer = known.get(site) ?? (site !== 0 && trace.site(site).line === line);
    known.set(site, answer);
    return answer;
  };
}
