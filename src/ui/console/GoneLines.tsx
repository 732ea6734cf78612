/** What the run before printed last and this one does not: behind the log, since the log holds what was printed, and no more. */
import { useTranslation } from "react-i18next";
import { goneText } from "./gone-text.ts";
import css from "./Console.module.css";

export function GoneLines({ texts }: { readonly texts: readonly string[] | undefined }) {
  const { t, i18n } = useTranslation();
  if (texts === undefined) return null;
  return (
    <p className={css["gone"]} role="note" aria-label={t("ghost.goneLabel")}>
      {goneText(texts, i18n.language, t)}
    </p>
  );
}
