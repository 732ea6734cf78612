/** "line 12": leads to that line of the code. */
import { useTranslation } from "react-i18next";
import { goToLine } from "../actions/go.ts";
import css from "./LineLink.module.css";

export function LineLink({ line, column = 1 }: { readonly line: number; readonly column?: number | undefined }) {
  const { t } = useTranslation();
  if (line === 0) return null;
  return (
    <button type="button" className={css["link"]} onClick={() => goToLine(line, column)}>
      {t("time.line", { line })}
    </button>
  );
}
