/**
 * The state of every coroutine at twenty random cursor positions, read from the treegrid, is what a separate, naive model
 * computes from the trace (src/testing/naive); and what the timeline tells under the pointer is what the treegrid tells.
 */
import { expect, test, type Page } from "@playwright/test";
import { naiveCells, type NaiveCells } from "../src/testing/naive/cells.ts";
import { CoroscopePage } from "./coroscope-page.ts";
import { naiveRun, type NaiveRun } from "./naive-trace.ts";
import { STATES_SNIPPETS } from "./states-snippets.ts";

/** High enough that the grid has all rows in the page: it is virtual. */
test.use({ viewport: { width: 1280, height: 1400 } });

const POSITIONS = 20;

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

for (const [index, { name, text }] of STATES_SNIPPETS.entries()) {
  test(`the treegrid tells what the naive model tells: ${name}`, async ({ page }) => {
    const coroscope = new CoroscopePage(page);
    const [naive] = await Promise.all([naiveRun(text), coroscope.runCode(text)]);
    const grid = await coroscope.grid();
    await expect(grid).toHaveAttribute("aria-rowcount", String(naive.lives.size + 1));
    const [seek, random] = [await slider(coroscope), randoms(index)];
    const steps = new Set<number>();
    for (let i = 0; i < POSITIONS; i++) {
      await seek(random());
      const { step, told } = await read(page);
      const shown = Math.min(step, naive.length - 1);
      expect({ step, ...told }).toEqual({ step, ...expected(naive, shown) });
      steps.add(step);
    }
    expect(steps.size).toBeGreaterThan(8);
  });
}
