/** What is open: one of our snippets by its title, or that it is the reader's own. */
import { useTranslation } from "react-i18next";
import { snippetOf } from "../snippet-list.ts";
import { useDocument } from "../use.ts";
import css from "./Header.module.css";

export function SnippetTitle() {
  const { t } = useTranslation();
  const id = useDocument((now) => snippetOf(now.text));
  const isLinked = useDocument((now) => now.origin === "link");
  const title = id !== null ? t(`snippet.${id}`) : isLinked ? t("header.linked") : t("header.untitled");
  return <span className={css["title"]}>{title}</span>;
}
