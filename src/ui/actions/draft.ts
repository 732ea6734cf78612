/**
 * The reader's last edits, kept: closing the page by mistake loses no text. What was written here and edits of what came
 * with a link are kept apart, so that looking at somebody's link never costs the reader's own work.
 */
import { documentStore, type DocumentState } from "../stores/document.ts";
import { keep, recall } from "../stores/keep.ts";
import { snippetOf } from "../snippet-list.ts";
import { snippetsStore } from "../stores/snippets.ts";
import { draftFor, readLinkDrafts, withLinkDraft } from "./link-drafts.ts";

const KEY = "coroscope:draft";
/** The text that the reader ran last, if it was the reader's own: the address bar leads to it. */
const RUN_KEY = "coroscope:run";
const LINK_KEY = "coroscope:link-drafts";
/** A draft is written this long after the last key. */
const PAUSE_MS = 400;

/** The kept draft of the reader's own, or null. */
export const recallDraft = (): string | null => recall(KEY);

/** The reader's edit of what a link to `text` brought, or null. */
export const recallLinkDraft = (text: string): string | null => draftFor(readLinkDrafts(recall(LINK_KEY)), text);

/** Keeps what the reader wrote, if it is the reader's. */
export function saveDraft({ text, origin, links }: DocumentState): void {
  if (origin !== "edited") return;
  if (links.length > 0) keep(LINK_KEY, JSON.stringify(withLinkDraft(readLinkDrafts(recall(LINK_KEY)), { links, text })));
  else keep(KEY, snippetOf(text, snippetsStore.getState().groups) === null ? text : null);
}

/** The reader runs it: the address bar will lead to this text, and back to the draft that it becomes. */
export function saveRun(state: DocumentState): void {
  saveDraft(state);
  if (state.links.length === 0) keep(RUN_KEY, state.origin === "edited" || state.origin === "draft" ? state.text : null);
}

/** The reader's own draft, if a link to `text` is what the reader's own run wrote into the address bar; else null. */
export function recallOwn(text: string): string | null {
  const draft = recallDraft();
  return text === draft || text === recall(RUN_KEY) ? draft : null;
}

/** Keeps edits as they are made; returns how to stop that. */
export function keepDrafts(): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const write = () => {
    clearTimeout(timer);
    saveDraft(documentStore.getState());
  };
  const unsubscribe = documentStore.subscribe((now, before) => {
    clearTimeout(timer);
    // Another text takes its place: what was written before may not have been kept yet.
    if (now.replaced !== before.replaced) saveDraft(before);
    timer = setTimeout(write, PAUSE_MS);
  });
  addEventListener("pagehide", write);
  return () => {
    clearTimeout(timer);
    unsubscribe();
    removeEventListener("pagehide", write);
  };
}
