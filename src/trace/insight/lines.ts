/**
 * What the awaits of a run came to, by site and by line: how often, how long in virtual time, and the first values that
 * came back. Linear in the spans and done in portions, so that a million of them never hold the page up.
 *
 * An await counts if its slice ended there (one that asyncio passes without a turn does not). How long: until it was woken;
 * one that never was waits until the end. What a `yield` or `return` of an async generator awaits is not counted.
 */
import { State, type CoroutineRow, type TraceView } from "../model/view.ts";

/** One await that came back: slice `span` of the coroutine's row ended at it, the slice that followed began at `step`. */
export interface Wait {
  readonly row: CoroutineRow;
  readonly span: number;
  readonly step: number;
  readonly ms: number;
}

export interface Sum {
  readonly count: number;
  /** How many of them were never woken. */
  readonly open: number;
  /** Virtual time of all together. */
  readonly ms: number;
}

export interface SiteSum extends Sum {
  readonly site: number;
  /** The first that came back, in the order in which they did. */
  readonly first: readonly Wait[];
}

export interface LineSum extends Sum {
  readonly line: number;
}

/** Most waits that are kept of a site. */
const KEPT = 10;

type Writable<T> = { -readonly [K in keyof T]: T[K] };
type GrowingSum = Writable<Omit<SiteSum, "first">> & { readonly first: Wait[] };

export class AwaitSums {
  private readonly view: TraceView;
  /** null: a site that is no await. */
  private readonly sums = new Map<number, GrowingSum | null>();
  private rowAt = 0;
  private spanAt = 0;

  /** Of a trace that does not grow any more. */
  constructor(view: TraceView) {
    this.view = view;
  }

  /** Goes through `spans` more of them, or a few more than that; true once all are in. */
  advance(spans: number): boolean {
    for (let left = spans; left > 0; ) {
      const row = this.view.rows[this.rowAt];
      if (row === undefined) return true;
      left -= this.addSpans(row, left);
    }
    return this.rowAt >= this.view.rows.length;
  }

  /** The awaits that were waited at, in the order of the source. */
  get sites(): readonly SiteSum[] {
    const sums = [...this.sums.values()].filter((sum) => sum !== null);
    return sums.sort((a, b) => this.view.site(a.site).start - this.view.site(b.site).start);
  }

  /** Goes on in `row`; how many spans it took, at least one for a row. */
  private addSpans(row: CoroutineRow, most: number): number {
    const first = this.spanAt;
    const end = row.hidden ? first : Math.min(row.spans.length, first + most);
    for (let span = first; span < end; span++) this.add(row, span);
    this.spanAt = end;
    if (row.hidden || end >= row.spans.length) {
      this.rowAt++;
      this.spanAt = 0;
    }
    return Math.max(end - first, 1);
  }

  private add(row: CoroutineRow, span: number): void {
    if (row.spans.state(span) !== State.Running || span + 1 >= row.spans.length) return;
    const sum = this.sumOf(row.spans.site(span));
    if (sum === null) return;
    const ms = this.waitMs(row, span + 1);
    const step = resumedAt(row, span);
    sum.count++;
    sum.ms += ms;
    if (step === Infinity) sum.open++;
    else keepFirst(sum.first, { row, span, step, ms });
  }

  private sumOf(site: number): GrowingSum | null {
    const known = this.sums.get(site);
    if (known !== undefined) return known;
    const sum = isAwait(this.view, site) ? { site, count: 0, open: 0, ms: 0, first: [] } : null;
    this.sums.set(site, sum);
    return sum;
  }

  /** What was settled already is "ready" at once, or runs at once: no wait. */
  private waitMs({ spans }: CoroutineRow, span: number): number {
    if (spans.state(span) !== State.Awaiting) return 0;
    const end = Math.min(spans.end(span), this.view.length - 1);
    return this.view.timeMs(end) - this.view.timeMs(spans.start(span));
  }
}

/** The sums of each line with awaits, in line order. */
export function lineSums(view: TraceView, sites: readonly SiteSum[]): readonly LineSum[] {
  const lines = new Map<number, Writable<LineSum>>();
  for (const { site, count, open, ms } of sites) {
    const { line } = view.site(site);
    const sum = lines.get(line) ?? { line, count: 0, open: 0, ms: 0 };
    lines.set(line, { line, count: sum.count + count, open: sum.open + open, ms: sum.ms + ms });
  }
  return [...lines.values()].sort((a, b) => a.line - b.line);
}

/** The innermost await around an offset of the source, or null. */
export function awaitAround(view: TraceView, sites: readonly SiteSum[], offset: number): SiteSum | null {
  const around = sites.filter(({ site }) => view.site(site).start <= offset && offset <= view.site(site).end);
  const width = ({ site }: SiteSum): number => view.site(site).end - view.site(site).start;
  return around.reduce<SiteSum | null>((best, sum) => (best === null || width(sum) < width(best) ? sum : best), null);
}

/** Start of the next slice, Infinity if there is none. */
function resumedAt({ spans }: CoroutineRow, span: number): number {
  for (let i = span + 1; i < spans.length; i++) if (spans.state(i) === State.Running) return spans.start(i);
  return Infinity;
}

function isAwait(view: TraceView, site: number): boolean {
  const { start, end } = view.site(site);
  return end > start && /^(?:await|for)\b/u.test(view.source.slice(start, start + 6));
}

/** Rows come one after the other, their waits interleaved: those that came back first are kept, in order. */
function keepFirst(first: Wait[], wait: Wait): void {
  const last = first[KEPT - 1];
  if (last !== undefined && last.step <= wait.step) return;
  const at = first.findIndex(({ step }) => step > wait.step);
  first.splice(at < 0 ? first.length : at, 0, wait);
  if (first.length > KEPT) first.pop();
}
