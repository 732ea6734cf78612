/** Play: the cursor moves by itself through the trace. It moves the cursor only; nothing runs. */
import { cursorStore, following, seek } from "../stores/cursor.ts";
import { runStore } from "../stores/run.ts";

/** Short runs go by one change at this pace; long ones take bigger strides, so that none lasts longer than a few seconds. */
const TICK_MS = 280;
const LONG_TICK_MS = 50;
/** Up to as many steps a run is played change by change. */
const SHORT_STEPS = 160;
/** A long run is played in as many strides: 10 s. */
const STRIDES = 200;

let timer: ReturnType<typeof setInterval> | undefined;

/** Plays from the cursor, from the start if it stands at the end. */
export function play(): void {
  const { steps } = runStore.getState();
  if (steps === 0) return;
  if (cursorStore.getState().step >= steps) seek(0);
  clearInterval(timer);
  timer = setInterval(tick, steps > SHORT_STEPS ? LONG_TICK_MS : TICK_MS);
  cursorStore.setState({ playing: true, following: false });
}

export function pause(): void {
  clearInterval(timer);
  cursorStore.setState({ playing: false });
}

export const togglePlay = (): void => (cursorStore.getState().playing ? pause() : play());

function tick(): void {
  const { trace, steps } = runStore.getState();
  const { step, playing } = cursorStore.getState();
  if (!trace || !playing || step >= steps) return pause();
  const stride = steps > SHORT_STEPS ? Math.floor(steps / STRIDES) : 0;
  seek(following(trace, step + Math.max(0, stride - 1)));
}
