/** What is open: one of our snippets by its title, or that it is the reader's own. */
import { useTranslation } from "react-i18next";
import { titleOf } from "../snippet-list.ts";
import { useDocument, useSnippet } from "../use.ts";
import css from "./Header.module.css";

export function SnippetTitle() {
  const { t, i18n } = useTranslation();
  const snippet = useSnippet();
  const isLinked = useDocument((now) => now.origin === "link");
  const title = snippet ? titleOf(snippet, i18n.language) : isLinked ? t("header.linked") : t("header.untitled");
  return <span className={css["title"]}>{title}</span>;
}
