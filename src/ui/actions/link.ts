/** Reading links: on arrival, and when the hash changes. What comes with a link is shown and never run. */
import { readCodeLink } from "../code-link.ts";
import { documentStore, replaceText, setNotice } from "../stores/document.ts";
import { recallDraft, recallLinkDraft, recallOwn } from "./draft.ts";
import { stopRun } from "./run.ts";

/** True if the page came with a link, readable or not. Its code is opened and never run. */
export function openLinkOnArrival(otherwise: string): boolean {
  const link = readCodeLink(location.hash);
  if (link.kind === "code") openLinked(link.text);
  if (link.kind === "malformed") openInstead(otherwise);
  return link.kind !== "none";
}

/** What the reader made of it before, if anything. The reader's own text, which Run wrote into the address bar, stays the reader's own. */
function openLinked(text: string): void {
  const edited = recallLinkDraft(text);
  const own = recallOwn(text);
  if (edited !== null) replaceText(edited, "draft", "linkDraft", [text]);
  else if (own !== null) replaceText(own, "draft", "draft");
  else replaceText(text, "link", "link", [text]);
}

function openInstead(otherwise: string): void {
  const draft = recallDraft();
  if (draft === null) replaceText(otherwise, "own", "badLinkFirst");
  else replaceText(draft, "draft", "badLinkDraft");
}

/** Follows changes of the hash; returns how to stop that. */
export function followLinks(): () => void {
  const changed = () => openChangedLink(location.hash);
  addEventListener("hashchange", changed);
  return () => removeEventListener("hashchange", changed);
}

function openChangedLink(hash: string): void {
  const link = readCodeLink(hash);
  if (link.kind === "malformed") return setNotice("badLink");
  if (link.kind === "none" || link.text === documentStore.getState().text) return;
  stopRun();
  openLinked(link.text);
}
