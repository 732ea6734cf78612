/** The sizes of the editor follow its width. */
import type { editor } from "monaco-editor/editor";
import { sizedOptions } from "./editor-options.ts";
import type { EditorMetrics } from "./metrics.ts";
import { metricsFor } from "./metrics.ts";
import type { Unsubscribe } from "./snippet-editor.ts";

/** Sets the sizes for the editor's width, now and at every change of it. */
export function followWidth(code: editor.ICodeEditor): Unsubscribe {
  let current: EditorMetrics | null = null;
  const fit = (width: number): void => {
    const metrics = metricsFor(width);
    // Setting options lays the editor out again, which comes back here: only a change may go on.
    if (metrics === current) return;
    current = metrics;
    code.updateOptions(sizedOptions(metrics));
  };
  fit(code.getLayoutInfo().width);
  const subscription = code.onDidLayoutChange((layout) => fit(layout.width));
  return () => subscription.dispose();
}
