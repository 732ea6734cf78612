/** The six snippets. One of them opens and runs at once; undo in the editor brings the text before it back. */
import { Check, ChevronDown } from "lucide-react";
import { DropdownMenu } from "radix-ui";
import { useTranslation } from "react-i18next";
import { openSnippet } from "../actions/open.ts";
import { Button } from "../parts/Button.tsx";
import menu from "../parts/menu.module.css";
import { SNIPPETS, snippetOf } from "../snippet-list.ts";
import { useDocument } from "../use.ts";

export function ExamplesMenu() {
  const { t } = useTranslation();
  const current = useDocument((now) => snippetOf(now.text));
  return (
    <DropdownMenu.Root>
      <DropdownMenu.Trigger asChild>
        <Button>
          {t("header.examples")}
          <ChevronDown aria-hidden />
        </Button>
      </DropdownMenu.Trigger>
      <DropdownMenu.Portal>
        <DropdownMenu.Content className={menu["content"]} align="start" sideOffset={4} collisionPadding={8}>
          {SNIPPETS.map(({ id }) => (
            <DropdownMenu.Item key={id} className={menu["item"]} onSelect={() => void openSnippet(id)}>
              <span className={menu["mark"]}>{id === current && <Check aria-hidden />}</span>
              {t(`snippet.${id}`)}
            </DropdownMenu.Item>
          ))}
        </DropdownMenu.Content>
      </DropdownMenu.Portal>
    </DropdownMenu.Root>
  );
}
