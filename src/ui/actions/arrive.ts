/** What the page shows on arrival: a link's code (never run), else the reader's last edit, else our first snippet, which runs. */
import { replaceText } from "../stores/document.ts";
import { FIRST_TEXT } from "../snippet-list.ts";
import { WIDE } from "../parts/use-media.ts";
import { showTab } from "../stores/view.ts";
import { recallDraft } from "./draft.ts";
import { openLinkOnArrival } from "./link.ts";
import { startRun } from "./run.ts";

const showCode = (): void => {
  if (!matchMedia(WIDE).matches) showTab("code");
};

/** Fills the document; returns what is to be done once the page is drawn. */
export function arrive(): () => void {
  // Where the code is a tab of its own, code that has not run is what there is to see.
  if (openLinkOnArrival(FIRST_TEXT)) return showCode;
  const draft = recallDraft();
  if (draft !== null && draft !== FIRST_TEXT) {
    replaceText(draft, "draft", "draft");
    return showCode;
  }
  replaceText(FIRST_TEXT, "own");
  return () => void startRun({ silent: true });
}
