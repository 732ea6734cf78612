/**
 * Where a piece of a random program stands, and what it may use there. Arbitraries make pieces, functions from a scope to
 * text: so a piece is valid wherever shrinking puts it, and every moment that is logged gets its number when it is printed.
 */
import type { EngineFeatures } from "../native-engine.ts";
import { HELPERS, type Helper } from "./helpers.ts";

/** A part of a program: its text at a place. */
export type Piece = (scope: Scope) => string;

/** What kind of function the place belongs to. */
export type Place = "sync" | "async" | "generator" | "script" | "module";

/** A function that a program declares. */
export interface Callable {
  readonly name: string;
  readonly isGenerator: boolean;
}

/** What is shared by a whole program while it is printed. */
export class Sheet {
  readonly features: EngineFeatures;
  readonly used = new Set<Helper>();
  #lastNumber = 0;

  constructor(features: EngineFeatures) {
    this.features = features;
  }

  /** A number that the program has not used yet. */
  number(): number {
    return ++this.#lastNumber;
  }

  /** The name of a helper, whose text the program then gets. */
  use(helper: Helper): Helper {
    if (!this.used.has(helper)) {
      this.used.add(helper);
      for (const needed of HELPERS[helper].needs) this.use(needed);
    }
    return helper;
  }
}

export class Scope {
  readonly sheet: Sheet;
  readonly place: Place;
  /** What may be called: functions call only those declared before them, so that programs end. */
  readonly callables: readonly Callable[];
  /** Labels of the loops around, innermost last. */
  readonly labels: readonly string[];

  constructor(sheet: Sheet, place: Place, callables: readonly Callable[], labels: readonly string[] = []) {
    this.sheet = sheet;
    this.place = place;
    this.callables = callables;
    this.labels = labels;
  }

  get canAwait(): boolean {
    return this.place === "async" || this.place === "generator" || this.place === "module";
  }

  get canReturn(): boolean {
    return this.place !== "script" && this.place !== "module";
  }

  number(): number {
    return this.sheet.number();
  }

  use(helper: Helper): Helper {
    return this.sheet.use(helper);
  }

  /** The same program inside a function of its own. */
  inside(place: Place): Scope {
    return new Scope(this.sheet, place, this.callables);
  }

  /** Inside a loop. */
  labelled(label: string): Scope {
    return new Scope(this.sheet, this.place, this.callables, [...this.labels, label]);
  }

  /** One of the functions that may be called; undefined if there is none of that kind. */
  callable(choice: number, isGenerator: boolean): string | undefined {
    const fitting = this.callables.filter((one) => one.isGenerator === isGenerator);
    return fitting.length === 0 ? undefined : fitting[choice % fitting.length]?.name;
  }
}
