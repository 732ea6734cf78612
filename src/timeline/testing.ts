/** Fixtures for the tests of this folder: spans, rows and instants written as lists. Nothing of the app imports this. */
import { State, type CoroutineRow, type Instant, type ResourceTrack, type SpanColumns } from "../trace/model/view.ts";
import { packRgb } from "./color.ts";
import type { Colors, Palette } from "./palette.ts";

/** A span as [start, end, state]. */
export type SpanTuple = readonly [number, number, State];

export function spansOf(tuples: readonly SpanTuple[]): SpanColumns {
  return {
    length: tuples.length,
    start: (i) => tuples[i]?.[0] ?? NaN,
    end: (i) => tuples[i]?.[1] ?? NaN,
    state: (i) => tuples[i]?.[2] ?? State.Created,
    site: () => 0,
    awaited: () => 0,
    cause: () => -1,
    at: (step) => tuples.findIndex(([start, end]) => start <= step && step < end),
  };
}

/** A row of its own, ended by `ending` after its last span unless that is null. */
export function rowOf(id: number, spans: readonly SpanTuple[], more: Partial<CoroutineRow> = {}): CoroutineRow {
  const end = spans.at(-1)?.[1] ?? 0;
  return {
    id,
    index: id - 1,
    name: `f${id}`,
    flavour: "async function",
    label: `f${id}()`,
    parent: 0,
    depth: 0,
    task: 0,
    taskName: "",
    isNamed: false,
    library: false,
    hidden: false,
    callSite: 0,
    functionSite: 0,
    createdStep: spans[0]?.[0] ?? 0,
    endedStep: more.ending == null ? -1 : end - 1,
    ending: null,
    result: "",
    spans: spansOf(spans),
    ...more,
  };
}

/** A resource of `id` whose operations are [step, depth]. */
export function resourceOf(id: number, depths: readonly (readonly [number, number])[], more: Partial<ResourceTrack> = {}): ResourceTrack {
  return {
    id,
    index: id - 1,
    kind: "Queue",
    name: "Queue",
    label: `q${id}`,
    owner: "",
    capacity: 0,
    createdStep: 0,
    site: 0,
    coroutine: 1,
    isManager: false,
    most: Math.max(0, ...depths.map(([, depth]) => depth)),
    length: depths.length,
    step: (i) => depths[i]?.[0] ?? NaN,
    operation: () => "put",
    depth: (i) => depths[i]?.[1] ?? 0,
    by: () => 1,
    siteOf: () => 0,
    at: (step) => depths.filter(([at]) => at <= step).length - 1,
    ...more,
  };
}

/** Instants as [timeMs, firstStep, lastStep]. */
export function instantsOf(...tuples: readonly (readonly [number, number, number])[]): Instant[] {
  return tuples.map(([timeMs, firstStep, lastStep]) => ({ timeMs, firstStep, lastStep }));
}

/** Colours that are told apart by a letter each, see `letters`. */
const LETTERS: Colors<string> = {
  running: "R", ready: "Y", readyBack: "y", awaiting: "a", created: "c", returned: "t", threw: "X", cancelled: "V",
  closed: "G", ink: "i", inkDim: "d", line: "_", panel: ".", ground: "g", tint: ":", accent: "A", accentInk: "I", selection: "s",
  // Below all others: no blend of two of them is taken for these.
  warn: "!", warnBack: "#",
};

export function testPalette(): Palette {
  const names = Object.keys(LETTERS) as (keyof Colors<string>)[];
  const pixel = Object.fromEntries(names.map((name) => [name, packRgb(LETTERS[name].charCodeAt(0), 0, 0)])) as unknown as Colors<number>;
  return { pixel, css: LETTERS, sans: "sans-serif", mono: "monospace" };
}

/** Pixels as lines of letters; a blend of two colours is "+". */
export function letters(pixels: Uint32Array, width: number): string[] {
  const known = new Set(Object.values(LETTERS));
  const text = Array.from(pixels, (pixel) => String.fromCharCode(pixel & 255)).map((letter) => (known.has(letter) ? letter : "+"));
  return Array.from({ length: pixels.length / width }, (_, y) => text.slice(y * width, (y + 1) * width).join(""));
}
