/** The link to be copied by hand, where the browser keeps the clipboard to itself. */
import "../../i18n/add-views.ts";
import { useTranslation } from "react-i18next";
import { Sheet } from "../parts/Sheet.tsx";
import { viewStore } from "../stores/view.ts";
import { useView } from "../use.ts";
import css from "./KeysDialog.module.css";

export default function LinkDialog() {
  const { t } = useTranslation();
  const link = useView((view) => view.linkToCopy);
  return (
    <Sheet title={t("share.copyByHand")} isOpen={link !== null} onOpenChange={() => viewStore.setState({ linkToCopy: null })}>
      <p className={css["intro"]}>{t("share.byHandText")}</p>
      <input className={css["link"]} readOnly value={link ?? ""} aria-label={t("share.link")} onFocus={(event) => event.target.select()} />
    </Sheet>
  );
}
