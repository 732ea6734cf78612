/** The list of keys. */
import "../../i18n/add-views.ts";
import { useTranslation } from "react-i18next";
import { ENTER, withControl } from "../parts/keys.ts";
import { Sheet } from "../parts/Sheet.tsx";
import { openDialog } from "../stores/view.ts";
import { useView } from "../use.ts";
import css from "./KeysDialog.module.css";

export default function KeysDialog() {
  const { t } = useTranslation();
  const isOpen = useView((view) => view.dialog === "keys");
  const keys: readonly (readonly [string, string])[] = [
    [withControl(ENTER), t("keys.run")],
    [withControl("K"), t("keys.commands")],
    ["←", t("keys.back")],
    ["→", t("keys.forward")],
    [t("keys.shiftKey", { keys: "← →" }), t("keys.job")],
    ["Home", t("keys.start")],
    ["End", t("keys.end")],
    [t("keys.spaceKey"), t("keys.play")],
    ["+ − 0", t("keys.zoom")],
    ["Y", t("keys.why")],
    ["W A S D", t("keys.pan")],
    ["PgUp PgDn", t("keys.scroll")],
    ["↑ ↓", t("lanes.keyChoose")],
    ["[ ]", t("lanes.keyFold")],
    ["/", t("lanes.keySearch")],
    [t("keys.wheelKey"), t("keys.wheel")],
    ["I O", t("range.keysMark")],
    [t("range.dragKey"), t("range.keysDrag")],
    ["Esc", t("range.keysClear")],
    ["Ctrl M", t("keys.tab")],
    ["Shift F1", t("learn.hover")],
    ["?", t("keys.help")],
  ];
  return (
    <Sheet title={t("keys.title")} isOpen={isOpen} onOpenChange={() => openDialog(null)}>
      <p className={css["intro"]}>{t("keys.intro")}</p>
      <dl className={css["keys"]}>
        {keys.map(([key, meaning]) => (
          <div key={key} className={css["row"]}>
            <dt>
              <kbd>{key}</kbd>
            </dt>
            <dd>{meaning}</dd>
          </div>
        ))}
      </dl>
    </Sheet>
  );
}
