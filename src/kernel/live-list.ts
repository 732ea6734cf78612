/** Coroutines that began and have not ended: told at the end of the run ("2 coroutines still waiting"). An intrusive list, so that a call costs no entry in a map. */
export interface Live {
  nextLive: Live | null;
  previousLive: Live | null;
  readonly id: number;
  /** Index in the program's functions. */
  readonly functionIndex: number;
  /** Site at which it waits; 0 if it does not. */
  readonly waitingSite: number;
}

export class LiveList {
  #first: Live | null = null;
  #last: Live | null = null;

  add(live: Live): void {
    live.previousLive = this.#last;
    if (this.#last === null) this.#first = live;
    else this.#last.nextLive = live;
    this.#last = live;
  }

  remove(live: Live): void {
    if (live.previousLive === null) this.#first = live.nextLive;
    else live.previousLive.nextLive = live.nextLive;
    if (live.nextLive === null) this.#last = live.previousLive;
    else live.nextLive.previousLive = live.previousLive;
    live.nextLive = live.previousLive = null;
  }

  /** All, in the order in which they were added. */
  forEach(visit: (live: Live) => void): void {
    for (let live = this.#first; live !== null; live = live.nextLive) visit(live);
  }

  /** Those that wait, in order of their start. */
  forEachWaiting(visit: (live: Live) => void): void {
    this.forEach((live) => { if (live.waitingSite !== 0) visit(live); });
  }
}
