/** On narrow screens: all that the header has no room for, with the same controls, in a sheet from below. */
import { Ellipsis } from "lucide-react";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { Button } from "../parts/Button.tsx";
import { Sheet } from "../parts/Sheet.tsx";
import { openDialog } from "../stores/view.ts";
import { Legend } from "../timeline/Legend.tsx";
import { ExampleList } from "./ExampleList.tsx";
import { LanguageMenu } from "./LanguageMenu.tsx";
import { LoopSelect } from "./LoopSelect.tsx";
import { RunAsYouType } from "./RunAsYouType.tsx";
import { ThemeMenu } from "./ThemeMenu.tsx";
import css from "./Header.module.css";

export function MoreSheet() {
  const { t } = useTranslation();
  const [isOpen, setOpen] = useState(false);
  const leave = (then: () => void) => () => {
    setOpen(false);
    then();
  };
  return (
    <>
      <Button square aria-label={t("header.more")} aria-haspopup="dialog" onClick={() => setOpen(true)}>
        <Ellipsis aria-hidden />
      </Button>
      <Sheet title={t("header.more")} isOpen={isOpen} onOpenChange={setOpen}>
        <div className={css["sheet"]}>
          <ExampleList onOpen={leave} />
          <Row name={t("header.loop")}><LoopSelect /></Row>
          <RunAsYouType />
          <Row name={t("header.theme")}><ThemeMenu isWorded /></Row>
          <Row name={t("header.language")}><LanguageMenu isWorded /></Row>
          <section className={css["legend"]}>
            <span className={css["rowName"]}>{t("legend.label")}</span>
            <Legend isWhole />
          </section>
          <Button onClick={leave(() => openDialog("palette"))}>{t("header.commands")}</Button>
          <Button onClick={leave(() => openDialog("keys"))}>{t("header.keys")}</Button>
        </div>
      </Sheet>
    </>
  );
}

function Row({ name, children }: { readonly name: string; readonly children: React.ReactNode }) {
  return (
    <div className={css["row"]}>
      <span className={css["rowName"]}>{name}</span>
      {children}
    </div>
  );
}
