/** Play: the cursor moves by itself through the trace, at the pace of `cursor/pace.ts`. It moves the cursor only; nothing runs. */
import type { TraceView } from "../../trace/model/view.ts";
import { beatsOf, type Beat } from "../cursor/pace.ts";
import { cursorStore, seek } from "../stores/cursor.ts";
import { prefs } from "../stores/prefs.ts";
import { runStore } from "../stores/run.ts";
import { firstAtOrAfter } from "../words/state.ts";

let timer: ReturnType<typeof setTimeout> | undefined;
/** The beats of the run that is played, as of its revision: one that grows is paced anew. */
let paced: { readonly trace: TraceView | null; readonly revision: number; readonly countsHidden: boolean; readonly beats: readonly Beat[] } = { trace: null, revision: -1, countsHidden: false, beats: [] };

/** Plays from the cursor, from the start if it stands at the end. */
export function play(): void {
  const { steps } = runStore.getState();
  if (steps === 0) return;
  if (cursorStore.getState().step >= steps) seek(0);
  cursorStore.setState({ playing: true, following: false });
  wait();
}

export function pause(): void {
  clearTimeout(timer);
  cursorStore.setState({ playing: false });
}

export const togglePlay = (): void => (cursorStore.getState().playing ? pause() : play());

/** Stands at the cursor's place for as long as its beat lasts. */
function wait(): void {
  clearTimeout(timer);
  const beats = currentBeats();
  const { step } = cursorStore.getState();
  const here = firstAtOrAfter(beats.length, (i) => beats[i]?.step ?? 0, step + 1) - 1;
  const to = beats[here + 1]?.step ?? runStore.getState().steps;
  timer = setTimeout(() => go(to), (beats[here]?.dwellMs ?? 0) / prefs.getState().speed);
}

function currentBeats(): readonly Beat[] {
  const { trace, revision } = runStore.getState();
  const { countsHidden } = cursorStore.getState();
  const isPaced = trace === paced.trace && revision === paced.revision && countsHidden === paced.countsHidden;
  if (trace && !isPaced) paced = { trace, revision, countsHidden, beats: beatsOf(trace, countsHidden) };
  return paced.beats;
}

function go(to: number): void {
  const { playing } = cursorStore.getState();
  if (!playing) return;
  seek(to);
  if (to >= runStore.getState().steps) pause();
  else wait();
}
