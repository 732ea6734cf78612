/** Timers of the page, as an object, so that tests can bring their own. */
export interface PageClock {
  /** Calls back once after so many ms; returns what cancels it. */
  after(ms: number, callback: () => void): () => void;
}

export const pageClock: PageClock = {
  after: (ms, callback) => {
    const timer = setTimeout(callback, ms);
    return () => { clearTimeout(timer); };
  },
};
