/** The Story on the clipboard, as Markdown. */
import i18next from "i18next";
import type { TraceView } from "../../trace/model/view.ts";
import { storyMarkdown } from "../words/story-markdown.ts";
import { notify } from "./notify.ts";

export async function copyStory(trace: TraceView): Promise<void> {
  try {
    await navigator.clipboard.writeText(storyMarkdown(trace, i18next.language, i18next.t));
    notify(i18next.t("story.copied"));
  } catch {
    notify(i18next.t("share.byHandText"));
  }
}
