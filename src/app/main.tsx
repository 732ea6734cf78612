/** The page begins: language, the snippet, the first paint; then the sandbox, the editor and, on a first visit, the run. */
import { StrictMode } from "react";
import { createRoot } from "react-dom/client";
import { startLanguages } from "../i18n/start.ts";
import { arrive } from "../ui/actions/arrive.ts";
import { compileAhead } from "../ui/actions/check.ts";
import { keepDrafts } from "../ui/actions/draft.ts";
import { followLinks } from "../ui/actions/link.ts";
import { fetchSnippets } from "../ui/actions/snippets.ts";
import { theEngine } from "../ui/actions/runtime.ts";
import { applyTheme } from "../ui/actions/theme.ts";
import "../ui/base.css";
import { App } from "./App.tsx";
import { Boundary } from "./Boundary.tsx";
import { listenToKeys } from "./keys.ts";

await startLanguages();
const begin = arrive();
applyTheme();
followLinks();
listenToKeys();
keepDrafts();
compileAhead();

const root = document.getElementById("root");
if (!root) throw new Error("index.html has no #root");
createRoot(root).render(
  <StrictMode>
    <Boundary>
      <App />
    </Boundary>
  </StrictMode>,
);

// After the first paint: nothing of this is needed for it.
requestAnimationFrame(() => {
  theEngine().catch(() => undefined); // A failure is told in Problems.
  void fetchSnippets();
  begin();
});
