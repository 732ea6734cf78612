/**
 * The snippets: JavaScript's in the menu itself, asyncio's in a submenu for each group. One of them opens and runs at
 * once; undo in the editor brings the text before it back.
 */
import { Check, ChevronDown, ChevronRight } from "lucide-react";
import { DropdownMenu } from "radix-ui";
import { useEffect, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import { openSnippet } from "../actions/open.ts";
import { fetchSnippets } from "../actions/snippets.ts";
import { Button } from "../parts/Button.tsx";
import menu from "../parts/menu.module.css";
import { takeOpen, useFocusTaken } from "./stand-in.ts";
import { titleOf, type Snippet, type SnippetGroup } from "../snippet-list.ts";
import { useSnippet, useSnippetGroups } from "../use.ts";

export function ExamplesMenu() {
  const { t } = useTranslation();
  const trigger = useRef<HTMLButtonElement>(null);
  const [isOpen, setOpen] = useState(() => takeOpen("examples"));
  useFocusTaken("examples", trigger);
  useEffect(() => {
    if (isOpen) void fetchSnippets();
  }, [isOpen]);
  return (
    <DropdownMenu.Root open={isOpen} onOpenChange={setOpen}>
      <DropdownMenu.Trigger asChild>
        <Button ref={trigger}>
          {t("header.examples")}
          <ChevronDown aria-hidden />
        </Button>
      </DropdownMenu.Trigger>
      <DropdownMenu.Portal>
        <DropdownMenu.Content className={menu["content"]} align="start" sideOffset={4} collisionPadding={8}>
          <Groups />
        </DropdownMenu.Content>
      </DropdownMenu.Portal>
    </DropdownMenu.Root>
  );
}

function Groups() {
  const { t, i18n } = useTranslation();
  const [own, ...asyncio] = useSnippetGroups();
  const current = useSnippet();
  return (
    <>
      {own && (
        <DropdownMenu.Group>
          <DropdownMenu.Label className={menu["label"]}>{titleOf(own, i18n.language)}</DropdownMenu.Label>
          <Items group={own} current={current} />
        </DropdownMenu.Group>
      )}
      {asyncio.length > 0 && (
        <DropdownMenu.Group>
          <DropdownMenu.Separator className={menu["line"]} />
          <DropdownMenu.Label className={menu["label"]}>{t("header.asyncioExamples")}</DropdownMenu.Label>
          {asyncio.map((group) => <Submenu key={group.id} group={group} current={current} />)}
        </DropdownMenu.Group>
      )}
    </>
  );
}

interface GroupProps {
  readonly group: SnippetGroup;
  /** The snippet that is open. */
  readonly current: Snippet | null;
}

function Submenu({ group, current }: GroupProps) {
  const { i18n } = useTranslation();
  return (
    <DropdownMenu.Sub>
      <DropdownMenu.SubTrigger className={menu["item"]}>
        <Mark isOn={current !== null && group.snippets.includes(current)} />
        <span className={menu["grow"]}>{titleOf(group, i18n.language)}</span>
        <ChevronRight className={menu["more"]} aria-hidden />
      </DropdownMenu.SubTrigger>
      <DropdownMenu.Portal>
        <DropdownMenu.SubContent className={menu["content"]} sideOffset={4} alignOffset={-5} collisionPadding={8}>
          <Items group={group} current={current} />
        </DropdownMenu.SubContent>
      </DropdownMenu.Portal>
    </DropdownMenu.Sub>
  );
}

function Items({ group, current }: GroupProps) {
  const { i18n } = useTranslation();
  return group.snippets.map((snippet) => (
    <DropdownMenu.Item key={snippet.id} className={menu["item"]} onSelect={() => void openSnippet(snippet)}>
      <Mark isOn={snippet === current} />
      {titleOf(snippet, i18n.language)}
    </DropdownMenu.Item>
  ));
}

const Mark = ({ isOn }: { readonly isOn: boolean }) => <span className={menu["mark"]}>{isOn && <Check aria-hidden />}</span>;
