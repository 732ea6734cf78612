/** Doing a thing at most once a frame. A hidden page has no frames: there a timer stands in, so that a run still ends. */

export interface FrameTask {
  /** Does it at the next frame. */
  request(): void;
  /** Does it now, and no more at the next frame. */
  flush(): void;
}

/** A page in the background is served at this pace. */
const HIDDEN_MS = 200;

export function frameTask(work: () => void): FrameTask {
  let cancel: (() => void) | null = null;
  const flush = () => {
    cancel?.();
    cancel = null;
    work();
  };
  return { flush, request: () => (cancel ??= schedule(flush)) };
}

function schedule(work: () => void): () => void {
  if (document.hidden) {
    const timer = setTimeout(work, HIDDEN_MS);
    return () => clearTimeout(timer);
  }
  const frame = requestAnimationFrame(work);
  return () => cancelAnimationFrame(frame);
}
