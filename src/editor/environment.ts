/** Where Monaco finds its own worker (links, word completion, differences): beside the page, as its policy demands. */
import EditorWorker from "monaco-editor/editor/editor.worker?worker";

/** To be called before the first editor is made. Language workers do not come by here: see web-worker.ts. */
export function provideWorkers(): void {
  globalThis.MonacoEnvironment = { getWorker: () => new EditorWorker() };
}
