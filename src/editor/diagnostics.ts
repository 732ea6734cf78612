/** The markers of one text: ours go in, TypeScript's diagnostics come out, for the list of problems. */
import { MarkerSeverity, editor } from "monaco-editor/editor";
import { bySource, toDiagnostic, toMarker } from "./problems.ts";
import type { EditorDiagnostic, EditorProblem, Severity, Unsubscribe } from "./snippet-editor.ts";

/** Owner of the markers that Monaco's TypeScript mode sets: the language's name. */
const TYPESCRIPT_OWNER = "typescript";

/** Owner of our own markers, beside TypeScript's. */
const OUR_OWNER = "coroscope";

const SEVERITIES = { error: MarkerSeverity.Error, warning: MarkerSeverity.Warning, info: MarkerSeverity.Info } as const satisfies Record<Severity, MarkerSeverity>;

/** Underlines `problems` in place of those before. Those whose line the text does not have are left out. */
export function markProblems(model: editor.ITextModel, problems: readonly EditorProblem[]): void {
  const lines = model.getLinesContent();
  const markers = problems.map((problem) => toMarker(problem, lines)).filter((marker) => marker !== null);
  editor.setModelMarkers(model, OUR_OWNER, markers.map((marker) => ({ ...marker, severity: SEVERITIES[marker.severity] })));
}

/** Tells the diagnostics at once and whenever they have changed. Hints are left out. */
export function watchDiagnostics(model: editor.ITextModel, listener: (diagnostics: readonly EditorDiagnostic[]) => void): Unsubscribe {
  let told = "";
  const tell = (): void => {
    const now = diagnosticsOf(model);
    const key = JSON.stringify(now);
    // Markers of other owners fire the same event.
    if (key === told) return;
    told = key;
    listener(now);
  };
  tell();
  const uri = model.uri.toString();
  const subscription = editor.onDidChangeMarkers((uris) => {
    if (uris.some((changed) => changed.toString() === uri)) tell();
  });
  return () => subscription.dispose();
}

function diagnosticsOf(model: editor.ITextModel): readonly EditorDiagnostic[] {
  const markers = editor.getModelMarkers({ owner: TYPESCRIPT_OWNER, resource: model.uri });
  return markers.flatMap((marker) => {
    const severity = severityOf(marker.severity);
    return severity ? [toDiagnostic(marker, severity)] : [];
  }).sort(bySource);
}

/** Null for a hint, which is no problem. */
function severityOf(severity: MarkerSeverity): Severity | null {
  if (severity === MarkerSeverity.Hint) return null;
  if (severity === MarkerSeverity.Error) return "error";
  return severity === MarkerSeverity.Warning ? "warning" : "info";
}
