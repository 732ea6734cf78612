/** On narrow screens: the snippets as buttons, in groups that fold; JavaScript's, and the group of what is open, are unfolded. */
import { ChevronRight } from "lucide-react";
import { useTranslation } from "react-i18next";
import { openSnippet } from "../actions/open.ts";
import { Button } from "../parts/Button.tsx";
import { titleOf, type Snippet, type SnippetGroup } from "../snippet-list.ts";
import { useSnippet, useSnippetGroups } from "../use.ts";
import css from "./ExampleList.module.css";

/** `onOpen` wraps what opens a snippet: the sheet closes first. */
export function ExampleList({ onOpen }: { readonly onOpen: (then: () => void) => () => void }) {
  const { t } = useTranslation();
  const groups = useSnippetGroups();
  const current = useSnippet();
  return (
    <section className={css["groups"]} aria-label={t("header.examples")}>
      <span className={css["name"]}>{t("header.examples")}</span>
      {groups.map((group, i) => <Group key={group.id} group={group} current={current} isFirst={i === 0} onOpen={onOpen} />)}
    </section>
  );
}

interface GroupProps {
  readonly group: SnippetGroup;
  readonly current: Snippet | null;
  readonly isFirst: boolean;
  readonly onOpen: (then: () => void) => () => void;
}

function Group({ group, current, isFirst, onOpen }: GroupProps) {
  const { t, i18n } = useTranslation();
  const title = titleOf(group, i18n.language);
  return (
    <details className={css["group"]} open={isFirst || (current !== null && group.snippets.includes(current))}>
      <summary className={css["summary"]}>
        <ChevronRight aria-hidden />
        {isFirst ? title : t("header.asyncioGroup", { group: title })}
      </summary>
      <div className={css["list"]}>
        {group.snippets.map((snippet) => (
          <Button key={snippet.id} aria-current={snippet === current ? "true" : undefined} onClick={onOpen(() => void openSnippet(snippet))}>
            {titleOf(snippet, i18n.language)}
          </Button>
        ))}
      </div>
    </details>
  );
}
