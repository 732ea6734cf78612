/** Drives speedscope, as npm has it, in a page of its own. It draws by WebGL: without a GPU that is SwiftShader. */
import { countScripts, setRatio, wheelIn } from "./frames.mjs";

const IN = [[8, { deltaY: -40, ctrlKey: true }]];

export async function openSpeedscope(browser, origin, options) {
  const page = await browser.newPage(options);
  await page.addInitScript(countScripts);
  await page.addInitScript(() => {
    // It titles the page with the profile's name when it shows it.
    window.benchReady = () => document.title !== "speedscope" && document.querySelector("canvas") !== null;
  });
  await page.goto(`${origin}/speedscope/`);
  await page.waitForSelector("text=Drag and drop");
  return new Speedscope(page);
}

class Speedscope {
  constructor(page) {
    this.page = page;
  }

  /** Fetches the file, so that dropping it costs no more than reading it from a disk does. */
  hold(id) {
    return this.page.evaluate(async (one) => { window.benchFile = new File([await (await fetch(`/traces/${one}.chrome.json`)).blob()], "trace.json"); }, id);
  }

  /** Ms from dropping the file until the first frame after the profile is shown; null if that takes longer than `capMs`. */
  async show(capMs) {
    const shown = this.page.evaluate(drop);
    const late = new Promise((resolve) => { setTimeout(resolve, capMs, null).unref(); });
    return Promise.race([shown, late]);
  }

  /** Of its tracks the fourth, a worker's, where there is more to see than on the loop's; and zoomed in, so that there is something to pan. */
  async zoomed() {
    for (let i = 0; i < 3; i++) await this.page.keyboard.press("n");
    await this.page.waitForTimeout(500);
    await this.frames(IN);
  }
  setRatio(ratio) {
    return setRatio(this.page, ratio);
  }

  frames(plan) {
    return wheelIn(this.page, plan);
  }

  close() {
    return this.page.close();
  }
}

/** In the page. */
async function drop() {
  const transfer = new DataTransfer();
  transfer.items.add(window.benchFile);
  const target = document.body.querySelector("div") ?? document.body;
  const start = performance.now();
  target.dispatchEvent(new DragEvent("drop", { dataTransfer: transfer, bubbles: true, cancelable: true }));
  const { request } = window.benchFrames;
  while (!window.benchReady()) await new Promise(request);
  await new Promise(request);
  return performance.now() - start;
}
