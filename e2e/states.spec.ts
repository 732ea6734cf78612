/**
 * The state of every coroutine at twenty random cursor positions, read from the treegrid, is what a separate, naive model
 * computes from the trace (src/testing/naive); and what the timeline tells under the pointer is what the treegrid tells.
 */
import { expect, test, type Page } from "@playwright/test";
import { naiveCells, naiveLine, STATE_TEXT, stretchTimes, type NaiveCells } from "../src/testing/naive/cells.ts";
import type { Life, Stretch } from "../src/testing/naive/states.ts";
import { CoroscopePage } from "./coroscope-page.ts";
import { HoveredTimeline } from "./hover.ts";
import { naiveRun, type NaiveRun } from "./naive-trace.ts";
import { STATES_SNIPPETS, type StatesSnippet } from "./states-snippets.ts";

/** High enough that the grid has all rows in the page: it is virtual. */
test.use({ viewport: { width: 1280, height: 1400 } });

const POSITIONS = 20;
/** The snippets whose picture is read: a race, generators, a promise that never settles, a queue. */
const HOVERED = [0, 1, 5, 6];

/** Random numbers from 0 to 1, the same each time (mulberry32). */
function randoms(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** A row's cells by its label. */
type Told = Readonly<Record<string, NaiveCells>>;

/** Clicks the slider's track at a part of its length. */
async function slider(coroscope: CoroscopePage): Promise<(part: number) => Promise<void>> {
  const box = await coroscope.position.locator("xpath=../..").boundingBox();
  if (box === null) throw new Error("no slider");
  return (part) => coroscope.page.mouse.click(box.x + 1 + part * (box.width - 2), box.y + box.height / 2);
}

/** The cursor's step, and all rows of the treegrid. */
async function read(page: Page): Promise<{ readonly step: number; readonly told: Told }> {
  const { step, rows } = await page.evaluate(() => ({
    step: Number(document.querySelector("[role=slider][aria-label=Position]")?.getAttribute("aria-valuenow")),
    rows: [...document.querySelectorAll("[role=treegrid] [role=row][aria-level='1']")].map((row) => [...row.querySelectorAll("[role=gridcell]")].map((cell) => cell.textContent.trim())),
  }));
  return { step, told: Object.fromEntries(rows.map(([name = "", state = "", , line = "", since = "", waited = ""]) => [name, { state, line, since, waited }])) };
}

/** What the naive model expects in each row. */
const expected = ({ trace, lives }: NaiveRun, step: number): Told => Object.fromEntries([...lives].map(([label, life]) => [label, naiveCells(life, step, trace)]));

/** A snippet at random positions of the cursor. */
async function compareRows(coroscope: CoroscopePage, naive: NaiveRun, random: () => number): Promise<void> {
  await expect(await coroscope.grid()).toHaveAttribute("aria-rowcount", String(naive.lives.size + 1));
  const seek = await slider(coroscope);
  const steps = new Set<number>();
  for (let i = 0; i < POSITIONS; i++) {
    await seek(random());
    const { step, told } = await read(coroscope.page);
    expect.soft({ step, ...told }).toEqual({ step, ...expected(naive, Math.min(step, naive.length - 1)) });
    steps.add(step);
  }
  expect(steps.size).toBeGreaterThan(8);
}

test("the treegrid tells what the naive model tells", async ({ page }) => {
  test.setTimeout(120_000);
  const coroscope = new CoroscopePage(page);
  for (const [index, { name, text }] of STATES_SNIPPETS.entries()) {
    await test.step(name, async () => {
      const [naive] = await Promise.all([naiveRun(text), coroscope.runCode(text, /completed|threw|stuck/)]);
      await compareRows(coroscope, naive, randoms(index));
    });
  }
});

/** The states and starts of all spans by the rows of level 2. */
async function openedRows(coroscope: CoroscopePage, count: number): Promise<Record<string, string[]>> {
  const grid = await coroscope.grid();
  const spans: Record<string, string[]> = {};
  for (let i = 0; i < count; i++) {
    const row = grid.locator("[role=row][aria-level='1']").nth(i);
    await row.focus();
    await coroscope.page.keyboard.press("ArrowRight");
    await expect(row).toHaveAttribute("aria-expanded", "true");
    const name = (await row.locator("[role=gridcell]").first().textContent()) ?? "";
    spans[name] = await grid.evaluate((element) => [...element.querySelectorAll("[role=row][aria-level='2']")].map((span) => [2, 5].map((column) => span.querySelector(`[role=gridcell]:nth-child(${String(column)})`)?.textContent).join(" ")));
    await coroscope.page.keyboard.press("ArrowLeft");
    await expect(row).toHaveAttribute("aria-expanded", "false");
  }
  return spans;
}

/** What is drawn of a coroutine: all that it did until it was done. */
const drawn = ({ stretches, end }: Life): readonly Stretch[] => (end === null ? stretches : stretches.filter(({ to }) => to < Infinity));

/** The card over the middle of each span. */
async function compareCards(timeline: HoveredTimeline, names: readonly string[], { lives, trace, length }: NaiveRun): Promise<number> {
  let [y, compared] = [await timeline.calibrate(), 0];
  for (const name of names) {
    const life = lives.get(name);
    if (life === undefined) throw new Error(`the page has a row that the naive model has not: ${name}`);
    const middleOf = ({ from, to }: Stretch): number => Math.floor((from + Math.min(to, length - 1)) / 2);
    const spans = drawn(life);
    y = await timeline.laneOf(name, middleOf(spans[0] as Stretch), y);
    for (const span of spans) {
      const step = middleOf(span);
      const { from, to } = stretchTimes(span, trace.records);
      const card = await timeline.cardAt(step, y);
      expect.soft({ step, name: card?.name, state: card?.state }).toEqual({ step, name, state: STATE_TEXT[span.state] });
      const line = naiveLine(life, step, trace);
      for (const part of [from, to, ...(line > 0 ? [`line ${String(line)}`] : [])]) expect.soft(card?.where, `${name} at ${String(step)}`).toContain(part);
      compared++;
    }
  }
  return compared;
}

test("the timeline's spans, read by hovering, are those of the treegrid and of the naive model", async ({ page }) => {
  test.setTimeout(120_000);
  const coroscope = new CoroscopePage(page);
  for (const index of HOVERED) {
    const { name, text } = STATES_SNIPPETS[index] as StatesSnippet;
    await test.step(name, async () => {
      const [naive] = await Promise.all([naiveRun(text), coroscope.runCode(text, /completed|threw|stuck/)]);
      await coroscope.grid();
      const rows = await openedRows(coroscope, naive.lives.size);
      const expected = Object.fromEntries([...naive.lives].map(([label, life]) => [label, drawn(life).map((span) => `${STATE_TEXT[span.state]} ${stretchTimes(span, naive.trace.records).from}`)]));
      expect(rows).toEqual(expected);
      expect(await compareCards(new HoveredTimeline(page, naive.length), Object.keys(rows), naive)).toBeGreaterThan(6);
    });
  }
});
