/** Ctrl/Cmd+K: every command and every snippet, found by typing. */
import { Command } from "cmdk";
import { useTranslation } from "react-i18next";
import { openSnippet } from "../actions/open.ts";
import { SNIPPETS } from "../snippet-list.ts";
import { openDialog } from "../stores/view.ts";
import { useView } from "../use.ts";
import { commands } from "./commands.ts";
import css from "./Palette.module.css";

export default function Palette() {
  const { t } = useTranslation();
  const isOpen = useView((view) => view.dialog === "palette");
  const close = () => openDialog(null);
  const run = (act: () => void) => () => {
    close();
    act();
  };
  return (
    <Command.Dialog open={isOpen} onOpenChange={close} label={t("palette.title")} overlayClassName={css["veil"] ?? ""} contentClassName={css["palette"] ?? ""}>
      <Command.Input className={css["input"]} placeholder={t("palette.placeholder")} />
      <Command.List className={css["list"]} label={t("palette.title")}>
        <Command.Empty className={css["none"]}>{t("palette.none")}</Command.Empty>
        <Command.Group heading={t("palette.commands")} className={css["group"]}>
          {commands(t).map(({ name, keys, act }) => (
            <Command.Item key={name} className={css["item"]} onSelect={run(act)}>
              {name}
              {keys !== undefined && <kbd>{keys}</kbd>}
            </Command.Item>
          ))}
        </Command.Group>
        <Command.Group heading={t("palette.examples")} className={css["group"]}>
          {SNIPPETS.map(({ id }) => (
            <Command.Item key={id} className={css["item"]} onSelect={run(() => void openSnippet(id))}>
              {t(`snippet.${id}`)}
            </Command.Item>
          ))}
        </Command.Group>
      </Command.List>
    </Command.Dialog>
  );
}
