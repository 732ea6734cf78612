/**
 * How long frames take while a viewer is panned and zoomed, the same for ours and for speedscope. Runs in the page.
 *
 * Two figures a frame: the interval from one animation frame to the next (what the reader sees; 16.7 ms at 60 a second), and the
 * time that the viewer's own scripts take in it (which shows the headroom that the interval hides).
 */

/** To be evaluated before the page's own scripts: counts the time that callbacks of animation frames and wheel events take. */
export function countScripts() {
  const spent = { ms: 0 };
  const request = window.requestAnimationFrame.bind(window);
  window.requestAnimationFrame = (callback) => request((now) => {
    const start = performance.now();
    callback(now);
    spent.ms += performance.now() - start;
  });
  window.benchFrames = { spent, request };
}

/**
 * Dispatches one wheel event a frame on what lies in the middle of the window, and measures.
 * @param plan lists of [number of frames, wheel event's fields]
 */
async function wheelFrames(plan) {
  const { spent, request } = window.benchFrames;
  const [clientX, clientY] = [window.innerWidth / 2, window.innerHeight * 0.6];
  const target = document.elementFromPoint(clientX, clientY);
  const frame = () => new Promise(request);
  const intervals = [];
  const scripts = [];
  let last = await frame();
  for (const [count, fields] of plan) {
    for (let i = 0; i < count; i++) {
      spent.ms = 0;
      const start = performance.now();
      target.dispatchEvent(new WheelEvent("wheel", { clientX, clientY, bubbles: true, cancelable: true, ...fields }));
      const inEvent = performance.now() - start;
      const now = await frame();
      // Registered after the viewer's own callback, so that its drawing has been counted.
      intervals.push(now - last);
      scripts.push(inEvent + spent.ms);
      last = now;
    }
  }
  return { intervals, scripts };
}

/** `wheelFrames` in a page, which must be in front: one behind draws no frames. */
export async function wheelIn(page, plan) {
  await page.bringToFront();
  return page.evaluate(wheelFrames, plan);
}

/** Gives the page another device pixel ratio, and lets it settle. */
export async function setRatio(page, ratio) {
  const session = await page.context().newCDPSession(page);
  const { width, height } = page.viewportSize();
  await session.send("Emulation.setDeviceMetricsOverride", { width, height, deviceScaleFactor: ratio, mobile: false });
  await page.waitForTimeout(500);
}

/** There and back; in and out. */
export const PAN = [[30, { deltaX: 31 }], [30, { deltaX: -31 }]];
export const ZOOM = [[20, { deltaY: -40, ctrlKey: true }], [20, { deltaY: 40, ctrlKey: true }]];
export const SCROLL = [[40, { deltaY: 53 }], [40, { deltaY: -53 }]];
