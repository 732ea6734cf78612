/**
 * The trace as views see it, built record by record from batches. Nothing is computed twice: appending is linear, and
 * a question costs a binary search or a short replay.
 *
 * Limits: odd input never throws; what makes no sense is counted in `problems` and passed over.
 */
import { END_REASONS, Kind, TRACE_VERSION, WARNING_KINDS, type EndReason, type LoopKind, type TraceBatch, type TraceHeader } from "../format.ts";
import { AsyncioReplay } from "./asyncio-replay.ts";
import { awaitedOf } from "./awaited.ts";
import { causesOf } from "./causes.ts";
import type { Changes } from "./changes.ts";
import { wordsToMs } from "./clock.ts";
import { clockSiteAt, momentAt, siteStoodAt, standsAt } from "./moment.ts";
import { emptyParts, trimParts, type Parts } from "./parts.ts";
import { Replay } from "./replay.ts";
import { DEFAULT_TEXT_LENGTH, oneLine, siteRange } from "./sites.ts";
import { TraceVersionError } from "./version-error.ts";
import type { Awaited, CancelMark, Cause, CoroutineRow, Instant, LoopTurns, Moment, PendingTimer, ResourceTrack, SiteRange, TraceLine, TraceView, TraceWarning } from "./view.ts";

const NO_STATEMENTS = new Uint32Array();

export class TraceModel implements TraceView {
  readonly warnings: TraceWarning[] = [];
  endReason: EndReason | null = null;
  ran: Uint8Array = new Uint8Array();
  revision = 0;
  private readonly parts: Parts;
  private readonly replay: Pick<Replay, "read" | "problems">;
  private ownProblems = 0;
  /** The moment that was asked for last: at each step of the cursor several views ask for the same one. */
  private kept: { readonly step: number; readonly revision: number; readonly moment: Moment } | null = null;

  /** Throws `TraceVersionError` if the trace is of another format. */
  constructor(header: TraceHeader) {
    // A header comes from a file or another thread: its type is a claim, so the number is compared at run time.
    const version: unknown = header.version;
    if (version !== TRACE_VERSION) throw new TraceVersionError(version);
    this.parts = emptyParts(header);
    this.replay = header.loop === "asyncio" ? new AsyncioReplay(this.parts) : new Replay(this.parts);
  }

  /** Adds what was recorded since the last batch. A batch that does not follow on it is left out, and counted. */
  append(batch: TraceBatch): void {
    const { records, timers } = this.parts;
    const first = records.length;
    if (!records.append(batch)) this.ownProblems++;
    if (batch.ran !== undefined) this.ran = batch.ran;
    for (let step = first; step < records.length; step++) {
      timers.keep(step);
      this.replay.read(step);
      this.note(step);
    }
    if (this.endReason !== null) trimParts(this.parts);
    this.revision++;
  }

  /** How many records (or batches) made no sense. 0 for whatever our kernel writes. */
  get problems(): number {
    return this.ownProblems + this.replay.problems;
  }
  get source(): string {
    return this.parts.header.source;
  }
  get statements(): Uint32Array {
    return this.parts.header.statements ?? NO_STATEMENTS;
  }
  get loop(): LoopKind {
    return this.parts.header.loop;
  }
  get length(): number {
    return this.parts.records.length;
  }
  get rows(): readonly CoroutineRow[] {
    return this.parts.rows.list;
  }
  get lines(): readonly TraceLine[] {
    return this.parts.lines.list;
  }
  get instants(): readonly Instant[] {
    return this.parts.instants.list;
  }
  get turns(): LoopTurns {
    return this.parts.turns.list;
  }
  get resources(): readonly ResourceTrack[] {
    return this.parts.resources.list;
  }
  get cancels(): readonly CancelMark[] {
    return this.parts.cancels;
  }

  row(coroutine: number): CoroutineRow | undefined {
    return this.parts.rows.get(coroutine);
  }
  resource(id: number): ResourceTrack | undefined {
    return this.parts.resources.get(id);
  }
  awaited(id: number): Awaited | null {
    return awaitedOf(this.parts, id);
  }
  site(index: number): SiteRange {
    return siteRange(this.parts.header, index);
  }
  siteText(index: number, max: number = DEFAULT_TEXT_LENGTH): string {
    const { start, end } = this.site(index);
    return oneLine(this.source.slice(start, end), max);
  }
  timeMs(step: number): number {
    return this.parts.clock.timeMs(step);
  }
  value(step: number, role: number): string {
    return this.parts.records.value(step, role) ?? "";
  }
  moment(step: number): Moment {
    const { kept, revision } = this;
    if (kept?.step === step && kept.revision === revision) return kept.moment;
    const moment = momentAt(this.parts, step);
    this.kept = { step, revision, moment };
    return moment;
  }
  running(step: number): number {
    return this.parts.runners.at(step)?.id ?? 0;
  }
  standsAt(coroutine: number, step: number): number {
    const row = this.parts.rows.get(coroutine);
    return row === undefined || row.spans.at(step) < 0 ? 0 : standsAt(this.parts, row, step);
  }
  stands(step: number): number {
    return siteStoodAt(this.parts, step);
  }
  clockSite(step: number): number {
    return clockSiteAt(this.parts, step);
  }
  timerSet(step: number): PendingTimer | undefined {
    return this.parts.timers.setAt(step);
  }
  causes(step: number, most?: number): readonly Cause[] {
    return causesOf(this.parts, step, most);
  }
  nextChange(step: number, countsHidden = false): number {
    const last = Math.max(this.length - 1, 0);
    const from = Math.max(Math.floor(step), 0);
    const found = this.changes(countsHidden).map((changes) => changes.after(from));
    return Math.min(last, ...found.filter((change) => change >= 0));
  }
  previousChange(step: number, countsHidden = false): number {
    const from = Math.max(Math.min(Math.ceil(step), this.length), 0);
    return Math.max(0, ...this.changes(countsHidden).map((changes) => changes.before(from)));
  }

  private changes(countsHidden: boolean): readonly Changes[] {
    const { changes, hiddenChanges } = this.parts;
    return countsHidden ? [changes, hiddenChanges] : [changes];
  }

  /** What a record tells beside who ran. */
  private note(step: number): void {
    const { records, clock, instants, timers } = this.parts;
    const kind = records.kind(step);
    if (kind === Kind.Clock) return this.moveClock(step);
    instants.record(step, clock.nowMs);
    if (kind === Kind.Write) this.write(step);
    else if (kind === Kind.TimerSet) timers.set(step);
    else if (kind === Kind.TimerFire || kind === Kind.TimerClear) timers.remove(records.operand(step));
    else if (kind === Kind.Warn) this.warn(step);
    else if (kind === Kind.End) this.endReason = END_REASONS[records.operand(step)] ?? null;
  }

  private moveClock(step: number): void {
    const { records, clock, instants } = this.parts;
    if (clock.move(step, wordsToMs(records.cause(step), records.operand(step)))) instants.wait();
    else this.ownProblems++;
  }

  private write(step: number): void {
    const { records, clock, lines, changes } = this.parts;
    const writer = { step, timeMs: clock.nowMs, coroutine: records.coroutine(step), site: records.site(step) };
    if (lines.write(writer, records.cause(step), this.string(step)) > 0) changes.add(step);
  }

  private warn(step: number): void {
    const { records } = this.parts;
    const kind = WARNING_KINDS[records.cause(step)] ?? "other";
    this.warnings.push({ step, kind, message: this.string(step), coroutine: records.coroutine(step), site: records.site(step) });
  }

  /** The string that is the record's operand. */
  private string(step: number): string {
    const text = this.parts.records.string(this.parts.records.operand(step));
    if (text === undefined) this.ownProblems++;
    return text ?? "";
  }
}
