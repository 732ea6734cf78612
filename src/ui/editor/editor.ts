/**
 * The editor of the page: made once, in an element that the layout moves about, and kept in step with the stores: the
 * text both ways, the trace's marks at the cursor, problems, theme and language.
 */
import i18next from "i18next";
import { loadEditor } from "../../editor/lazy.ts";
import type { EditorLabels, EditorMarks, EditorProblem, HoverCard, LineNote, SnippetEditor } from "../../editor/snippet-editor.ts";
import { frameTask } from "../actions/frame.ts";
import { startRun } from "../actions/run.ts";
import { onThemeChange, shownTheme } from "../actions/theme.ts";
import { chooseLine, cursorStore, shownStep, type Selection } from "../stores/cursor.ts";
import { documentStore, typeText } from "../stores/document.ts";
import { prefs } from "../stores/prefs.ts";
import { runStore } from "../stores/run.ts";
import { timeText } from "../words/time.ts";
import { editorCommands, lineRange } from "./commands.ts";
import { hoverAt } from "./hover.ts";
import { learned, learnFromRuns } from "./learned.ts";
import { sumNotes } from "./sum-notes.ts";
import { marksAt, selectedRange } from "./marks.ts";
import { followTypes } from "./type-answers.ts";

/** Fetches the editor and puts it into `host`. Rejects if it could not be fetched. */
export async function mountEditor(host: HTMLElement): Promise<void> {
  const loaded = await loadEditor(i18next.language);
  const editor = loaded.createSnippetEditor(host, { text: documentStore.getState().text, theme: shownTheme(), labels: labels() });
  editorCommands.editor = editor;
  followText(editor);
  followMarks(editor);
  followProblems(editor);
  followTypes(editor);
  editor.addHover(hover);
  editor.addHoverAction(i18next.t("learn.hover"));
  editor.addRunAction(i18next.t("header.run"), () => void startRun());
  editor.onCursorLine((line) => isCurrent() && chooseLine(line));
  onThemeChange(() => editor.setTheme(shownTheme()));
  i18next.on("languageChanged", () => editor.setLabels(labels()));
}

function labels(): EditorLabels {
  const { t } = i18next;
  return { ariaLabel: t("editor.label"), running: t("state.running"), awaiting: t("state.awaiting"), ready: t("state.ready") };
}

function followText(editor: SnippetEditor): void {
  editor.onChange((text, origin) => origin === "reader" && typeText(text));
  documentStore.subscribe((now, before) => {
    if (now.replaced === before.replaced) return;
    editor.setText(now.text);
    editor.reveal({ start: 0, end: 0 });
  });
}

/** True while the trace shown is that of the text: marks on another text would lie. */
const isCurrent = (): boolean => runStore.getState().source === documentStore.getState().text;

function followMarks(editor: SnippetEditor): void {
  const frame = frameTask(() => showMarks(editor));
  runStore.subscribe((now, before) => now.revision !== before.revision && frame.request());
  documentStore.subscribe((now, before) => now.text !== before.text && frame.flush());
  cursorStore.subscribe((now, before) => {
    if (now.step !== before.step || now.selection !== before.selection) frame.request();
    if (now.selection !== before.selection) moveSelection(editor, before.selection, now.selection);
  });
  learnFromRuns(() => frame.request());
  prefs.subscribe((now, before) => now.lineNotes !== before.lineNotes && frame.request());
  i18next.on("languageChanged", () => frame.request());
  frame.request();
}

function showMarks(editor: SnippetEditor): void {
  const { trace } = runStore.getState();
  const { step, selection, following } = cursorStore.getState();
  if (!trace || trace.length === 0 || !isCurrent()) return editor.clearMarks();
  const marks = marksAt(trace, shownStep(trace, step), selection, noteText);
  editor.setMarks({ ...marks, sums: sums(), neverRan: neverRan() });
  if (!following && marks.running && !selection) revealLine(editor, marks.running.line);
}

function neverRan(): NonNullable<EditorMarks["neverRan"]> {
  const known = learned();
  return { lines: known?.neverRan ?? [], hint: i18next.t(known?.isStopped ? "learn.notYet" : "learn.neverRan") };
}

function sums(): readonly LineNote[] {
  return prefs.getState().lineNotes ? sumNotes(learned()?.lines ?? [], i18next.t) : [];
}

function hover(offset: number): HoverCard | null {
  const { trace } = runStore.getState();
  const known = learned();
  return trace && known && isCurrent() ? hoverAt(trace, known, offset, i18next.t) : null;
}

function noteText(shortest: number, longest: number): string {
  const { t } = i18next;
  return shortest === longest ? timeText(longest, t) : t("time.range", { from: timeText(shortest, t), to: timeText(longest, t) });
}

function revealLine(editor: SnippetEditor, line: number): void {
  const { start } = lineRange(documentStore.getState().text, line, 1);
  editor.reveal({ start, end: start });
}

/** Selecting a span selects its source, until no span is selected: a new run leaves nothing of the old one marked. */
function moveSelection(editor: SnippetEditor, from: Selection | null, to: Selection | null): void {
  const { trace } = runStore.getState();
  if (!trace || !isCurrent()) return;
  const [old, range] = [selectedRange(trace, from), selectedRange(trace, to)];
  if (range) editor.select(range);
  else if (old) editor.deselect(old);
}

function followProblems(editor: SnippetEditor): void {
  editor.onDiagnostics((found) => {
    const errors = found.filter((one) => one.severity === "error");
    runStore.setState({ typeProblems: errors.map(({ line, column, message }) => ({ line, column, message })) });
  });
  runStore.subscribe((now, before) => now.checked !== before.checked && editor.setProblems(now.checked.map(asProblem)));
}

const asProblem = ({ line, column, message }: { line: number; column: number; message: string }): EditorProblem => ({ line, column, message, severity: "error", source: i18next.t("app.name") });
