/** The snippet being read and written: its text, and where it came from. */
import { createStore } from "zustand/vanilla";

/** `own`: of the Examples menu; `link`: with a link; `draft`: the reader's last edit; `edited`: written here. */
export type Origin = "own" | "link" | "draft" | "edited";

export interface DocumentState {
  readonly text: string;
  readonly origin: Origin;
  /** Counts the times the whole text was replaced from outside the editor. */
  readonly replaced: number;
  /** A notice above the page about where the text came from, until it is run or dismissed. */
  readonly notice: "link" | "badLink" | "draft" | null;
}

export const documentStore = createStore<DocumentState>(() => ({ text: "", origin: "own", replaced: 0, notice: null }));

/** The reader typed. */
export function typeText(text: string): void {
  if (text === documentStore.getState().text) return;
  documentStore.setState({ text, origin: "edited" });
}

/** Puts another snippet in the place of this one. The editor keeps it as one step that undo takes back. */
export function replaceText(text: string, origin: Origin, notice: DocumentState["notice"] = null): void {
  documentStore.setState((now) => ({ text, origin, notice, replaced: now.replaced + 1 }));
}

export function setNotice(notice: DocumentState["notice"]): void {
  documentStore.setState({ notice });
}
