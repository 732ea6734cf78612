/**
 * One stretch of running, from the side of the trace: what made it ready, what it was resumed with, and the record that
 * is written when it ends. After `yields` and `ends` "now" is that record (`agent.ended`) until the caller,
 * having queued what follows from it, sets it back.
 */
import { Kind, ValueRole } from "../trace/format.ts";
import { agent } from "./agent.ts";
import { preview } from "./preview.ts";

export type EndKind = typeof Kind.Return | typeof Kind.Throw | typeof Kind.Cancelled | typeof Kind.Closed;

export class Slice {
  readonly id: number;
  /** Site of the function, for the cap on previews of what it returns. */
  readonly #functionSite: number;
  #cause = 0;
  /** Site of the last await or yield. */
  #site = 0;
  #resumedWith: string | null = null;
  #resumedByThrow = false;

  constructor(id: number, functionSite: number) {
    this.id = id;
    this.#functionSite = functionSite;
  }

  /** Where it last stopped, 0 if it never did. */
  get site(): number {
    return this.#site;
  }

  /** A slice begins: with what, and which step made it ready. */
  begin(value: unknown, thrown: boolean, cause: number): void {
    this.#cause = cause;
    this.#resumedWith = this.#site !== 0 && agent.recorder.wantsPreview(this.#site) ? preview(value) : null;
    this.#resumedByThrow = thrown;
    agent.site = 0;
  }

  /** The first slice begins. */
  starts(createdStep: number): void {
    this.#cause = createdStep;
  }

  /** It ends at an await of what has the id `awaited` (0: a plain value). Returns the record's step. */
  suspends(site: number, awaited: number): number {
    this.#site = site;
    if (this.#resumedWith !== null) this.#tellResumed(this.#resumedWith);
    return agent.recorder.push(Kind.Suspend, site, this.id, this.#cause, awaited);
  }

  /** It ends at a yield that hands `value` to `consumer`. */
  yields(site: number, consumer: number, value: unknown): void {
    const { recorder } = agent;
    this.#site = site;
    if (this.#resumedWith !== null) this.#tellResumed(this.#resumedWith);
    if (recorder.wantsPreview(site)) recorder.value(recorder.step, ValueRole.Yielded, preview(value));
    agent.ended = recorder.push(Kind.Yield, site, this.id, this.#cause, consumer);
  }

  /** It is the last one. `cause`: given when no slice was begun. */
  ends(kind: EndKind, value: unknown, cause = this.#cause): void {
    const { recorder } = agent;
    if (agent.site === 0) agent.site = this.#site; // nothing was called since the last await
    if (this.#resumedWith !== null) this.#tellResumed(this.#resumedWith);
    const text = recorder.wantsPreview(this.#functionSite) ? recorder.string(preview(value)) : 0;
    agent.ended = recorder.push(kind, agent.site, this.id, cause, text);
  }

  #tellResumed(text: string): void {
    agent.recorder.value(agent.recorder.step, this.#resumedByThrow ? ValueRole.Thrown : ValueRole.Resumed, text);
    this.#resumedWith = null;
  }
}
