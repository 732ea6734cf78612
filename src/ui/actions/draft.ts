/** The reader's last edit, kept until it is run: closing the page by mistake loses no text. */
import { documentStore } from "../stores/document.ts";
import { keep, recall } from "../stores/keep.ts";

const KEY = "coroscope:draft";
/** A draft is written this long after the last key. */
const PAUSE_MS = 400;

/** The kept draft, or null. */
export const recallDraft = (): string | null => recall(KEY);

/** Keeps edits as they are made; returns how to stop that. */
export function keepDrafts(): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const write = () => {
    clearTimeout(timer);
    const { text, origin } = documentStore.getState();
    if (origin === "edited") keep(KEY, text);
    if (origin === "own") keep(KEY, null);
  };
  const unsubscribe = documentStore.subscribe(() => {
    clearTimeout(timer);
    timer = setTimeout(write, PAUSE_MS);
  });
  addEventListener("pagehide", write);
  return () => {
    clearTimeout(timer);
    unsubscribe();
    removeEventListener("pagehide", write);
  };
}
