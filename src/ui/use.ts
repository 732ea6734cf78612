/** The stores, for components. Each hook draws its component anew when what it picks has changed. */
import { useStore } from "zustand";
import { cursorStore, shownStep, type CursorState } from "./stores/cursor.ts";
import { documentStore, type DocumentState } from "./stores/document.ts";
import { prefs, type Prefs } from "./stores/prefs.ts";
import { snippetOf, type Snippet, type SnippetGroup } from "./snippet-list.ts";
import { runStore, type RunState } from "./stores/run.ts";
import { snippetsStore } from "./stores/snippets.ts";
import { viewStore, type ViewState } from "./stores/view.ts";
import { isStale, type CodeNow } from "./words/status.ts";

export const useRun = <T>(pick: (state: RunState) => T): T => useStore(runStore, pick);
export const useCursor = <T>(pick: (state: CursorState) => T): T => useStore(cursorStore, pick);
export const useDocument = <T>(pick: (state: DocumentState) => T): T => useStore(documentStore, pick);
export const usePrefs = <T>(pick: (state: Prefs) => T): T => useStore(prefs, pick);
export const useView = <T>(pick: (state: ViewState) => T): T => useStore(viewStore, pick);

export const useSnippetGroups = (): readonly SnippetGroup[] => useStore(snippetsStore, (state) => state.groups);

/** The snippet of ours that the code is, unchanged; else null. */
export function useSnippet(): Snippet | null {
  const groups = useSnippetGroups();
  return useDocument((now) => snippetOf(now.text, groups));
}

/** The trace shown, drawn anew whenever it has grown. */
export function useTrace() {
  useRun((run) => run.revision);
  return useRun((run) => run.trace);
}

/** The step whose state is shown, or 0 without a trace. */
export function useShownStep(): number {
  const trace = useTrace();
  const step = useCursor((cursor) => cursor.step);
  return trace ? shownStep(trace, step) : 0;
}

/** True if the code is no longer that of the trace shown. */
export function useIsEdited(): boolean {
  const source = useRun((run) => run.source);
  return useDocument((now) => source !== null && source !== now.text);
}

/** The code as it is now, for what is said of its run. */
export function useCodeNow(): CodeNow {
  const [text, origin, notice] = [useDocument((now) => now.text), useDocument((now) => now.origin), useDocument((now) => now.notice)];
  const runsByItself = usePrefs((now) => now.runAsYouType);
  return { text, origin, notice, runsByItself };
}

/** True if the run shown is not that of the code, and no run of it is about to come. */
export function useIsStale(): boolean {
  const code = useCodeNow();
  return useRun((run) => isStale(run, code));
}
