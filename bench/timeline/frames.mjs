/**
 * How long frames take while a viewer is panned and zoomed, the same for ours and for speedscope. Runs in the page.
 *
 * Two figures a frame: the interval from one animation frame to the next (what the reader sees, never below 16.7 ms), and the
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
export async function wheelFrames(plan) {
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

/** There and back; in and out. */
export const PAN = [[60, { deltaX: 31 }], [60, { deltaX: -31 }]];
export const ZOOM = [[30, { deltaY: -40, ctrlKey: true }], [30, { deltaY: 40, ctrlKey: true }]];
export const SCROLL = [[60, { deltaY: 53 }], [60, { deltaY: -53 }]];
