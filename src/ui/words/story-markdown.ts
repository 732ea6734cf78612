/** The Story as Markdown, to be pasted into an issue or a page: a list item for each entry, with its time. */
import type { TFunction } from "i18next";
import type { TraceView } from "../../trace/model/view.ts";
import { entryStory, storyEntries } from "./story-entries.ts";
import { numberText, timeText } from "./time.ts";

/** More entries are told by their number: some 300 kB of text. */
export const MAX_ENTRIES = 2000;

/** The whole run up to the bound; `language` is for the grouping of numbers. */
export function storyMarkdown(trace: TraceView, language: string, t: TFunction): string {
  const entries = storyEntries(trace);
  const items = entries.slice(0, MAX_ENTRIES).map((entry) => `- **${timeText(trace.timeMs(entry.firstStep), t)}** ${escaped(entryStory(trace, entry, t))}`);
  const rest = entries.length - items.length;
  const cut = rest > 0 ? ["", t("story.markdownCut", { count: rest, number: numberText(rest, language) })] : [];
  return [`# ${t("story.label")}`, "", ...items, ...cut, ""].join("\n");
}

/** What the snippet wrote is no markup. A line of a list item must not end it. */
const escaped = (text: string): string => text.replaceAll(/[\\`*_[\]<>#|~]/g, "\\$&").replaceAll(/\s*\n\s*/g, " ");
