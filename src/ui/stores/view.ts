/** What of the page is in front: the chosen tab, open dialogs. Not remembered. */
import { createStore } from "zustand/vanilla";

export const TABS = ["code", "console", "loop", "problems", "story", "trace", "python", "range", "path"] as const;
/** `code` is a tab below 1024 px only, `python` one where the code has a twin in Python, `range` and `path` while there is such. */
export type Tab = (typeof TABS)[number];
export type Dialog = "keys" | "palette" | null;

export interface ViewState {
  readonly tab: Tab;
  readonly dialog: Dialog;
  /** The chain of causes is shown. */
  readonly why: boolean;
  /** A link that the clipboard refused, to be copied by hand. */
  readonly linkToCopy: string | null;
}

export const viewStore = createStore<ViewState>(() => ({ tab: "console", dialog: null, why: false, linkToCopy: null }));

export const showTab = (tab: Tab): void => viewStore.setState({ tab });
export const openWhy = (): void => viewStore.setState({ why: true });
export const closeWhy = (): void => viewStore.setState({ why: false });
export const openDialog = (dialog: Dialog): void => viewStore.setState({ dialog });
