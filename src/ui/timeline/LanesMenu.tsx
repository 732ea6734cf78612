/**
 * Which lanes are shown and in what order: search, sort, fold, library coroutines. A popover, so that the timeline and the
 * treegrid are seen to follow. A slash on the timeline opens it; Escape empties the search first, then closes.
 */
import { ListTree } from "lucide-react";
import { Popover } from "radix-ui";
import { useTranslation } from "react-i18next";
import { useStore } from "zustand";
import { Button } from "../parts/Button.tsx";
import { Tip } from "../parts/Tip.tsx";
import { useFocusBack } from "../parts/use-focus-back.ts";
import menu from "../parts/menu.module.css";
import { isChanged, lanesStore, openLanes, searchLanes } from "../stores/lanes.ts";
import { useRun } from "../use.ts";
import { LanesControls } from "./LanesControls.tsx";
import css from "./LanesMenu.module.css";

export function LanesMenu() {
  const { t } = useTranslation();
  const lanes = useStore(lanesStore);
  const off = useRun((run) => run.trace === null);
  const focusBack = useFocusBack();
  const escape = (event: KeyboardEvent) => {
    if (lanes.query === "") return;
    event.preventDefault();
    searchLanes("");
  };
  return (
    <Popover.Root open={lanes.isOpen && !off} onOpenChange={openLanes}>
      <Tip text={t("lanes.menu")} keys="/">
        <Popover.Trigger asChild>
          <Button look="quiet" square aria-label={t("lanes.menu")} off={off} data-changed={isChanged(lanes) || undefined} className={css["button"]}>
            <ListTree aria-hidden />
          </Button>
        </Popover.Trigger>
      </Tip>
      <Popover.Portal>
        <Popover.Content className={`${menu["content"] ?? ""} ${css["content"] ?? ""}`} aria-label={t("lanes.menu")} side="bottom" align="end" sideOffset={6} collisionPadding={8} onEscapeKeyDown={escape} {...focusBack}>
          <LanesControls />
        </Popover.Content>
      </Popover.Portal>
    </Popover.Root>
  );
}
