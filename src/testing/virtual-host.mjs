/**
 * What a program finds around the engine when it is run natively: a console that is kept, a clock and timers in virtual
 * time. The rules are those of src/kernel/clock.ts and src/kernel/host/timers.ts, written again: a due timer is fired by
 * due time and sequence, one a real macrotask, so that the engine drains its own jobs between two.
 */
import { format } from "node:util";

const EPOCH_MS = 1_700_000_000_000;
const FREE_READS = 1000;
const MAX_FREE_NESTING = 5;
const CLAMPED_MS = 4;

export class VirtualHost {
  lines = [];
  nowMs = 0;
  #timers = [];
  #reads = 0;
  #sequence = 0;
  #lastHandle = 0;
  /** Nesting level of the timer whose callback runs, or the jobs after it. */
  #nesting = 0;
  /** The timer whose callback runs; null once that callback has cleared it. */
  #firing = null;
  #report;

  /** `report` is told what a callback of the host throws. */
  constructor(report) {
    this.#report = report;
  }

  /** The program's globals. */
  globals() {
    const clear = (handle) => { this.#clear(Number(handle)); };
    return {
      console: { log: (...args) => { this.#write(format(...args)); } },
      performance: { now: () => this.#read() },
      setTimeout: (callback, delay, ...args) => this.#set(callback, delay, args, false),
      setInterval: (callback, delay, ...args) => this.#set(callback, delay, args, true),
      clearTimeout: clear,
      clearInterval: clear,
      queueMicrotask: (callback) => { this.#reads = 0; queueMicrotask(() => { this.#call(callback, []); }); },
    };
  }

  dateNow() {
    return EPOCH_MS + Math.floor(this.#read());
  }

  /** Runs `task` as a macrotask; resolves in a later one, when all its jobs and its unhandled rejections are done with. */
  macrotask(task) {
    return new Promise((resolve) => {
      setImmediate(() => {
        task();
        setImmediate(resolve);
      });
    });
  }

  hasTimers() {
    return this.#timers.length > 0;
  }

  /** Fires the timer that is due first. */
  fireNext() {
    const timer = this.#timers.reduce((first, other) => (before(other, first) ? other : first));
    this.#timers = this.#timers.filter((other) => other !== timer);
    this.nowMs = Math.max(this.nowMs, timer.dueMs);
    this.#reads = 0;
    this.#nesting = timer.nesting;
    this.#firing = timer;
    this.#call(timer.callback, timer.args);
    if (this.#firing === timer && timer.repeat) this.#schedule(timer);
    this.#firing = null;
  }

  #set(callback, delay, args, repeat) {
    if (typeof callback !== "function") throw new TypeError("a timer needs a function to call");
    const handle = ++this.#lastHandle;
    this.#schedule({ callback, args, delayMs: Math.max(0, Number(delay) | 0), repeat, handle });
    return handle;
  }

  #schedule({ callback, args, delayMs, repeat, handle }) {
    const clamped = this.#nesting > MAX_FREE_NESTING && delayMs < CLAMPED_MS ? CLAMPED_MS : delayMs;
    this.#reads = 0;
    this.#timers.push({ callback, args, delayMs, repeat, handle, dueMs: this.nowMs + clamped, sequence: this.#sequence++, nesting: this.#nesting + 1 });
  }

  #clear(handle) {
    this.#reads = 0;
    this.#timers = this.#timers.filter((timer) => timer.handle !== handle);
    if (this.#firing?.handle === handle) this.#firing = null;
  }

  #call(callback, args) {
    try {
      callback(...args);
    } catch (error) {
      this.#report(error);
    }
  }

  #write(text) {
    this.#reads = 0;
    for (const line of text.split("\n")) this.lines.push({ text: line, timeMs: this.nowMs });
  }

  #read() {
    if (++this.#reads > FREE_READS) this.nowMs += 1;
    return this.nowMs;
  }
}

function before(one, other) {
  return one.dueMs < other.dueMs || (one.dueMs === other.dueMs && one.sequence < other.sequence);
}
