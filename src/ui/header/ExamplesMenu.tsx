/** The snippets. One of them opens and runs at once; undo in the editor brings the text before it back. */
import { Check, ChevronDown } from "lucide-react";
import { DropdownMenu } from "radix-ui";
import { useTranslation } from "react-i18next";
import { openSnippet } from "../actions/open.ts";
import { Button } from "../parts/Button.tsx";
import menu from "../parts/menu.module.css";
import { SNIPPETS, snippetOf, titleOf } from "../snippet-list.ts";
import { useDocument } from "../use.ts";

export function ExamplesMenu() {
  const { t, i18n } = useTranslation();
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
          {SNIPPETS.map((snippet) => (
            <DropdownMenu.Item key={snippet.id} className={menu["item"]} onSelect={() => void openSnippet(snippet)}>
              <span className={menu["mark"]}>{snippet === current && <Check aria-hidden />}</span>
              {titleOf(snippet, i18n.language)}
            </DropdownMenu.Item>
          ))}
        </DropdownMenu.Content>
      </DropdownMenu.Portal>
    </DropdownMenu.Root>
  );
}
