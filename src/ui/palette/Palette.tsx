/** Ctrl/Cmd+K: every command and every snippet, found by typing. */
import "../../i18n/add-views.ts";
import { Command } from "cmdk";
import { Dialog } from "radix-ui";
import { useRef } from "react";
import { useTranslation } from "react-i18next";
import { openSnippet } from "../actions/open.ts";
import { useFocusBack } from "../parts/use-focus-back.ts";
import { titleOf, type SnippetGroup } from "../snippet-list.ts";
import { openDialog } from "../stores/view.ts";
import { useSnippetGroups, useView } from "../use.ts";
import { commands } from "./commands.ts";
import css from "./Palette.module.css";

export default function Palette() {
  const { t } = useTranslation();
  const isOpen = useView((view) => view.dialog === "palette");
  const moveFocus = useRef<(() => void) | null>(null);
  const close = () => openDialog(null);
  const run = (act: () => void, movesFocus = false) => () => {
    if (movesFocus) moveFocus.current = act;
    close();
    if (!movesFocus) act();
  };
  const focusBack = useFocusBack(() => {
    moveFocus.current?.();
    return moveFocus.current !== null;
  });
  return (
    <Dialog.Root open={isOpen} onOpenChange={close}>
      <Dialog.Portal>
        <Dialog.Overlay className={css["veil"]} />
        <Dialog.Content className={css["palette"]} aria-describedby={undefined} {...focusBack}>
          <Dialog.Title className={css["title"]}>{t("palette.title")}</Dialog.Title>
          <List run={run} />
        </Dialog.Content>
      </Dialog.Portal>
    </Dialog.Root>
  );
}

/** Makes what a chosen entry does: closes the palette and acts. */
type Run = (act: () => void, movesFocus?: boolean) => () => void;

function List({ run }: { readonly run: Run }) {
  const { t } = useTranslation();
  const groups = useSnippetGroups();
  return (
    <Command label={t("palette.title")}>
      <Command.Input className={css["input"]} placeholder={t("palette.placeholder")} />
      <Command.List className={css["list"]} label={t("palette.title")}>
        <Command.Empty className={css["none"]}>{t("palette.none")}</Command.Empty>
        <Command.Group heading={t("palette.commands")} className={css["group"]}>
          {commands(t).map(({ name, keys, act, movesFocus }) => (
            <Command.Item key={name} className={css["item"]} onSelect={run(act, movesFocus)}>
              {name}
              {keys !== undefined && <kbd>{keys}</kbd>}
            </Command.Item>
          ))}
        </Command.Group>
        {groups.map((group) => <Examples key={group.id} group={group} run={run} />)}
      </Command.List>
    </Command>
  );
}

function Examples({ group, run }: { readonly group: SnippetGroup; readonly run: Run }) {
  const { t, i18n } = useTranslation();
  const heading = t("palette.examples", { group: titleOf(group, i18n.language) });
  return (
    <Command.Group heading={heading} className={css["group"]}>
      {group.snippets.map((snippet) => (
        <Command.Item key={snippet.id} className={css["item"]} onSelect={run(() => void openSnippet(snippet))}>
          {titleOf(snippet, i18n.language)}
        </Command.Item>
      ))}
    </Command.Group>
  );
}
