/** Edits of snippets that came with links: a short list, the latest first, each found by the link that leads to it. */

export interface LinkDraft {
  /** Texts of the links that lead to it. */
  readonly links: readonly string[];
  readonly text: string;
}

/** Older ones are let go: storage is small. */
const MAX_DRAFTS = 5;

/** What storage holds may be damaged: only what has the right shape is taken. */
export function readLinkDrafts(kept: string | null): LinkDraft[] {
  try {
    const value: unknown = JSON.parse(kept ?? "[]");
    return Array.isArray(value) ? value.filter(isDraft) : [];
  } catch {
    return [];
  }
}

function isDraft(value: unknown): value is LinkDraft {
  if (typeof value !== "object" || value === null || !("text" in value) || !("links" in value)) return false;
  return typeof value.text === "string" && Array.isArray(value.links) && value.links.every((link) => typeof link === "string");
}

/** The edit that belongs to a link to `text`, or null. */
export const draftFor = (drafts: readonly LinkDraft[], text: string): string | null => drafts.find(({ links }) => links.includes(text))?.text ?? null;

/** The list with `draft` in front, in the place of an older one of the same link. One that is what its link says is none. */
export function withLinkDraft(drafts: readonly LinkDraft[], draft: LinkDraft): LinkDraft[] {
  const others = drafts.filter(({ links }) => !links.some((link) => draft.links.includes(link)));
  const isLink = draft.links.includes(draft.text);
  return (isLink ? others : [draft, ...others]).slice(0, MAX_DRAFTS);
}
