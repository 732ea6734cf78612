/** Drives speedscope, as npm has it, in a page of its own. It draws by WebGL: without a GPU that is SwiftShader. */
import { countScripts, wheelFrames } from "./frames.mjs";

export async function openSpeedscope(browser, origin, options) {
  const page = await browser.newPage(options);
  await page.addInitScript(countScripts);
  await page.addInitScript(() => {
    // Its canvas must have something to be seen by: it draws when a profile is shown, and titles the page with its name.
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

  frames(plan) {
    return this.page.evaluate(wheelFrames, plan);
  }

  close() {
    return this.page.close({ runBeforeUnload: false });
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
