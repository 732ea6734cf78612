/** The snippet being read and written: its text, and where it came from. */
import { createStore } from "zustand/vanilla";

/** `own`: of the Examples menu; `link`: with a link; `draft`: the reader's last edit; `edited`: written here. */
export type Origin = "own" | "link" | "draft" | "edited";

/** What a notice above the page tells of where the text came from. `badLink`: a link that could not be read changed nothing. */
export type Notice = "link" | "linkDraft" | "badLink" | "badLinkDraft" | "badLinkFirst" | "draft";

export interface DocumentState {
  readonly text: string;
  readonly origin: Origin;
  /** Texts of the links that lead to it: the one it came with, and the one of its last run. Empty if it came with none. */
  readonly links: readonly string[];
  /** Counts the times the whole text was replaced from outside the editor. */
  readonly replaced: number;
  /** Until the text is run or the notice dismissed. */
  readonly notice: Notice | null;
}

export const documentStore = createStore<DocumentState>(() => ({ text: "", origin: "own", links: [], replaced: 0, notice: null }));

/** The reader typed. */
export function typeText(text: string): void {
  if (text === documentStore.getState().text) return;
  documentStore.setState({ text, origin: "edited" });
}

/** Puts another snippet in the place of this one. The editor keeps it as one step that undo takes back. */
export function replaceText(text: string, origin: Origin, notice: Notice | null = null, links: readonly string[] = []): void {
  documentStore.setState((now) => ({ text, origin, notice, links, replaced: now.replaced + 1 }));
}

/** The address bar holds a link to `text` from now on. Of a snippet that came with a link, that is a link to it too. */
export function noteLink(text: string): void {
  const [first] = documentStore.getState().links;
  if (first !== undefined) documentStore.setState({ links: first === text ? [first] : [first, text] });
}

export function setNotice(notice: Notice | null): void {
  documentStore.setState({ notice });
}
