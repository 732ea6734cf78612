/** On narrow screens: all that the header has no room for, with the same controls, in a sheet from below. */
import { Ellipsis } from "lucide-react";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { openSnippet } from "../actions/open.ts";
import { Button } from "../parts/Button.tsx";
import { Sheet } from "../parts/Sheet.tsx";
import { SNIPPETS, titleOf } from "../snippet-list.ts";
import { openDialog } from "../stores/view.ts";
import { Legend } from "../timeline/Legend.tsx";
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
          <section className={css["examples"]}>
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

function ExampleList({ onOpen }: { readonly onOpen: (then: () => void) => () => void }) {
  const { t, i18n } = useTranslation();
  return (
    <section className={css["examples"]} aria-label={t("header.examples")}>
      <span className={css["rowName"]}>{t("header.examples")}</span>
      {SNIPPETS.map((snippet) => (
        <Button key={snippet.id} onClick={onOpen(() => void openSnippet(snippet))}>
          {titleOf(snippet, i18n.language)}
        </Button>
      ))}
    </section>
  );
}
