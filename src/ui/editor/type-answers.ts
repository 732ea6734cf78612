/**
 * Knowing when TypeScript has answered for the text as it is now. Its markers alone do not tell: where there were none
 * and are none, nothing is told. So it is asked itself, after its own round; it has the answer at hand then.
 */
import type { SnippetEditor } from "../../editor/snippet-editor.ts";
import { documentStore } from "../stores/document.ts";
import { runStore } from "../stores/run.ts";

/** Monaco's TypeScript mode looks at a text 500 ms after the last key; this is asked after it. */
const PAUSE_MS = 550;
/** When TypeScript is fetched without a key having been pressed: as the editor does. */
const IDLE_AT_MOST_MS = 4_000;
const IDLE_GUESS_MS = 1_500;

/** Keeps `typesFor` true to what TypeScript has answered. */
export function followTypes(editor: SnippetEditor): void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const askSoon = () => {
    clearTimeout(timer);
    timer = setTimeout(() => void ask(editor), PAUSE_MS);
  };
  documentStore.subscribe((now, before) => now.text !== before.text && askSoon());
  if (typeof requestIdleCallback === "function") requestIdleCallback(askSoon, { timeout: IDLE_AT_MOST_MS });
  else setTimeout(askSoon, IDLE_GUESS_MS);
}

async function ask(editor: SnippetEditor): Promise<void> {
  const { text } = documentStore.getState();
  try {
    await editor.startTypeScript();
    await answer();
    if (documentStore.getState().text === text) runStore.setState({ typesFor: text, typesOff: false });
  } catch {
    runStore.setState({ typesOff: true });
  }
}

/** Resolves when the worker has gone through the snippet. */
async function answer(): Promise<void> {
  const [{ getTypeScriptWorker }, { editor }] = await Promise.all([import("monaco-editor/languages/features/typescript/register"), import("monaco-editor/editor")]);
  const model = editor.getModels().find((one) => one.getLanguageId() === "typescript");
  if (!model) return;
  const workerFor = await getTypeScriptWorker();
  const worker = await workerFor(model.uri);
  await worker.getSemanticDiagnostics(model.uri.toString());
}
