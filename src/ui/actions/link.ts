/** Reading links: on arrival, and when the hash changes. What comes with a link is shown and never run. */
import { readCodeLink } from "../code-link.ts";
import { documentStore, replaceText, setNotice } from "../stores/document.ts";
import { stopRun } from "./run.ts";

/** True if the page came with a link, readable or not. Its code is opened and never run. */
export function openLinkOnArrival(otherwise: string): boolean {
  const link = readCodeLink(location.hash);
  if (link.kind === "code") replaceText(link.text, "link", "link");
  if (link.kind === "malformed") replaceText(otherwise, "own", "badLink");
  return link.kind !== "none";
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
  replaceText(link.text, "link", "link");
}
