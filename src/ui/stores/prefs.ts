/** What the reader likes, remembered between visits. */
import { createStore } from "zustand/vanilla";
import { keep, recall } from "./keep.ts";

export type Theme = "auto" | "light" | "dark";
export type Blend = "order" | "both" | "time";

/** How far a step of the cursor goes: to a change of what is seen, a printed line, a turn of the loop, a record. */
export const UNITS = ["change", "line", "turn", "event"] as const;
export type Unit = (typeof UNITS)[number];

/** How quickly the cursor plays; at 1 the whole run takes about ten seconds. */
export const SPEEDS = [0.25, 0.5, 1, 2, 4] as const;
export type Speed = (typeof SPEEDS)[number];

export interface Prefs {
  readonly theme: Theme;
  readonly runAsYouType: boolean;
  /** New console lines are announced to assistive technology. */
  readonly readAloud: boolean;
  /** Hints are shown until they are dismissed. */
  readonly hints: boolean;
  /** What a run's awaits came to, behind the lines of the code. */
  readonly lineNotes: boolean;
  readonly blend: Blend;
  readonly unit: Unit;
  readonly speed: Speed;
  /** Sizes in per cent, by the split's name and then its panel's. */
  readonly splits: Readonly<Record<string, Readonly<Record<string, number>>>>;
}

const KEY = "coroscope:prefs";
/** Read by `public/theme.js` before the first paint. */
const THEME_KEY = "coroscope:theme";
const DEFAULTS: Prefs = { theme: "auto", runAsYouType: false, readAloud: false, hints: true, lineNotes: true, blend: "both", unit: "change", speed: 1, splits: {} };

const oneOf = <T extends string>(value: unknown, of: readonly T[], otherwise: T): T => of.find((one) => one === value) ?? otherwise;

/** What storage holds may be of an older page or damaged: only what has the right shape is taken. */
export function readPrefs(kept: string | null): Prefs {
  const found = parse(kept);
  return {
    theme: oneOf(found["theme"], ["auto", "light", "dark"], DEFAULTS.theme),
    runAsYouType: found["runAsYouType"] === true,
    readAloud: found["readAloud"] === true,
    hints: found["hints"] !== false,
    lineNotes: found["lineNotes"] !== false,
    blend: oneOf(found["blend"], ["order", "both", "time"], DEFAULTS.blend),
    unit: oneOf(found["unit"], UNITS, DEFAULTS.unit),
    speed: SPEEDS.find((speed) => speed === found["speed"]) ?? DEFAULTS.speed,
    splits: readSplits(found["splits"]),
  };
}

function parse(kept: string | null): Record<string, unknown> {
  try {
    const value: unknown = JSON.parse(kept ?? "{}");
    return isRecord(value) ? value : {};
  } catch {
    return {};
  }
}

const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === "object" && value !== null;

function readSplits(value: unknown): Prefs["splits"] {
  if (!isRecord(value)) return {};
  const splits = Object.entries(value).map(([name, sizes]) => [name, readSizes(sizes)] as const);
  return Object.fromEntries(splits);
}

function readSizes(value: unknown): Record<string, number> {
  const sizes = isRecord(value) ? Object.entries(value) : [];
  return Object.fromEntries(sizes.filter((size): size is [string, number] => typeof size[1] === "number"));
}

export const prefs = createStore<Prefs>(() => readPrefs(recall(KEY)));

prefs.subscribe((now) => {
  keep(KEY, JSON.stringify(now));
  keep(THEME_KEY, now.theme === "auto" ? null : now.theme);
});

/** Remembers the sizes of one split. */
export function keepSplit(name: string, sizes: Readonly<Record<string, number>>): void {
  prefs.setState((now) => ({ splits: { ...now.splits, [name]: { ...sizes } } }));
}
