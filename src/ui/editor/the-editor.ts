/** The one editor of the page and where it lives. It is fetched when the page has been painted. */
import { runStore } from "../stores/run.ts";

export type EditorState = "loading" | "there" | "failed";

const host = document.createElement("div");
Object.assign(host.style, { width: "100%", height: "100%" });

let state: EditorState = "loading";
let isOpened = false;
const listeners = new Set<() => void>();

function become(next: EditorState): void {
  state = next;
  for (const listener of listeners) listener();
}

export const editorPlace = {
  host,
  state: (): EditorState => state,
  subscribe: (listener: () => void): (() => void) => {
    listeners.add(listener);
    return () => listeners.delete(listener);
  },
  /** Begins fetching, once. */
  open: (): void => {
    if (isOpened) return;
    isOpened = true;
    afterPaint(() => void fetchEditor());
  },
};

/** Two frames: one that asks, one that has been painted. */
function afterPaint(work: () => void): void {
  requestAnimationFrame(() => requestAnimationFrame(work));
}

async function fetchEditor(): Promise<void> {
  try {
    const { mountEditor } = await import("./editor.ts");
    await mountEditor(host);
    become("there");
  } catch (error) {
    console.warn(error);
    runStore.setState({ typesOff: true });
    become("failed");
  }
}
