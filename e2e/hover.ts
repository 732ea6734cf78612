/** The timeline as a pointer reads it: where lanes and steps are, found by hovering, and what the card says there. */
import type { Page } from "@playwright/test";

/** What the hover card tells. */
export interface HoverCard {
  readonly name: string;
  readonly state: string;
  /** Times and line. */
  readonly where: string;
}

/** Room that the plot leaves before the first and after the last step, when the whole run is shown. */
const PADS_CSS_PX = { left: 6, right: 26 };
/** No lane is lower than that with a handful of coroutines. */
const SWEEP_CSS_PX = 10;

/** The picture in Order, fitted: every step is as wide as the others. */
export class HoveredTimeline {
  readonly #page: Page;
  readonly #steps: number;
  #box = { x: 0, y: 0, width: 0, height: 0 };
  /** Left edge of step 0, and the width of each. */
  #origin = 0;
  #stepPx = 0;

  constructor(page: Page, steps: number) {
    this.#page = page;
    this.#steps = steps;
  }

  /** Finds the module's lane, and on it the first step that has a card: step 1. Gives the y of that lane. */
  async calibrate(): Promise<number> {
    await this.#page.getByRole("radio", { name: "Order" }).click();
    const box = await this.#page.getByRole("img", { name: "Event-loop timeline" }).boundingBox();
    if (box === null) throw new Error("no timeline");
    this.#box = box;
    const y = await this.#laneBelow("module", box.y, box.x + box.width / 2);
    const left = await this.#firstCard(y);
    const right = box.x + box.width - PADS_CSS_PX.right;
    this.#stepPx = (right - left) / (this.#steps - 1); // steps 1 to the last lie between
    this.#origin = left - this.#stepPx;
    return y;
  }

  /** The card over the middle of `step` at height `y`; null if there is none. */
  async cardAt(step: number, y: number): Promise<HoverCard | null> {
    return this.#hover(this.#xOf(step), y);
  }

  /** The y of the lane of `name`, which lies at `from` or below; looked for where it has a span: at `step`. */
  laneOf(name: string, step: number, from: number): Promise<number> {
    return this.#laneBelow(name, from, this.#xOf(step));
  }

  #xOf(step: number): number {
    return this.#origin + (step + 0.5) * this.#stepPx;
  }

  async #laneBelow(name: string, from: number, x: number): Promise<number> {
    for (let y = from; y < this.#box.y + this.#box.height; y += SWEEP_CSS_PX) if ((await this.#hover(x, y))?.name === name) return y;
    throw new Error(`no lane of ${name}`);
  }

  /** x at which the first span of the lane at `y` begins, to a pixel. */
  async #firstCard(y: number): Promise<number> {
    let [before, at] = [this.#box.x, this.#box.x + this.#box.width / 2];
    while (at - before > 1) {
      const middle = (before + at) / 2;
      if ((await this.#hover(middle, y)) === null) before = middle;
      else at = middle;
    }
    return at;
  }

  async #hover(x: number, y: number): Promise<HoverCard | null> {
    await this.#page.mouse.move(x, y);
    return this.#page.evaluate(readCard);
  }
}

/** In the page, a frame later: what the hover card says. */
async function readCard(): Promise<HoverCard | null> {
  await new Promise(requestAnimationFrame);
  const state = document.querySelector("[role=presentation] > [data-state]");
  const card = state?.parentElement;
  if (!state || !card) return null;
  const where = [...card.querySelectorAll("p:last-of-type span")].map((part) => part.textContent).join("; ");
  return { name: card.querySelector("strong")?.textContent ?? "", state: state.textContent, where };
}
