/**
 * Which coroutines the timeline and the treegrid show, and in what order: one choice for both. Not remembered. What is
 * folded holds as long as the code does: an edited one's coroutines are others. What is searched for holds until another
 * snippet comes, all of whose coroutines must be seen.
 */
import { createStore } from "zustand/vanilla";
import { ALL_ROWS, foldableIds, unfoldedAbove, type RowChoice, type RowSort } from "../../trace/model/arrange.ts";
import { cursorStore } from "./cursor.ts";
import { documentStore } from "./document.ts";
import { runStore } from "./run.ts";

export interface LanesState extends RowChoice {
  /** Whether the toolbar's popover is open. */
  readonly isOpen: boolean;
}

export const lanesStore = createStore<LanesState>(() => ({ ...ALL_ROWS, isOpen: false }));

/** Folds or unfolds what stands below a coroutine. */
export function fold(coroutine: number, isFolded: boolean): void {
  const folded = new Set(lanesStore.getState().folded);
  if (isFolded) folded.add(coroutine);
  else folded.delete(coroutine);
  lanesStore.setState({ folded });
}

/** Folds all but the roots. */
export function foldAll(): void {
  const { trace } = runStore.getState();
  if (trace) lanesStore.setState({ folded: foldableIds(trace.rows, lanesStore.getState().showsLibrary) });
}

export const unfoldAll = (): void => lanesStore.setState({ folded: ALL_ROWS.folded });
export const sortLanes = (sort: RowSort): void => lanesStore.setState({ sort });
export const searchLanes = (query: string): void => lanesStore.setState({ query });
export const showLibrary = (showsLibrary: boolean): void => lanesStore.setState({ showsLibrary });
export const openLanes = (isOpen: boolean): void => lanesStore.setState({ isOpen });

/** Whether fewer lanes are shown, or others, than at first. */
export const isChanged = ({ sort, folded, query, showsLibrary }: RowChoice): boolean => sort !== "tree" || folded.size > 0 || query !== "" || showsLibrary;

/** Which snippet the trace shown is of. */
let snippet = documentStore.getState().replaced;

runStore.subscribe((now, before) => {
  if (now.source === before.source) return;
  const { replaced } = documentStore.getState();
  lanesStore.setState({ folded: ALL_ROWS.folded, query: replaced === snippet ? lanesStore.getState().query : "" });
  snippet = replaced;
});

// The cursor stops at what is seen to change.
lanesStore.subscribe((now, before) => {
  if (now.showsLibrary !== before.showsLibrary) cursorStore.setState({ countsHidden: now.showsLibrary });
});

// What is chosen elsewhere (in the code, the console, the treegrid) must be seen.
cursorStore.subscribe((now, before) => {
  const row = now.selection === before.selection || now.selection === null ? undefined : runStore.getState().trace?.row(now.selection.coroutine);
  if (row === undefined) return;
  const { folded } = lanesStore.getState();
  const rest = unfoldedAbove(folded, row, runStore.getState().trace?.rows ?? []);
  if (rest !== folded) lanesStore.setState({ folded: rest });
});
