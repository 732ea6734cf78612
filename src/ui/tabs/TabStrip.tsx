/**
 * The list of tabs, which scrolls where there is no room for all: it fades out where there is more, with a button there for
 * the mouse, and the tab in front is always whole in sight.
 */
import { ChevronLeft, ChevronRight } from "lucide-react";
import { Tabs } from "radix-ui";
import { useCallback, useEffect, useRef, type KeyboardEvent, type ReactNode } from "react";
import { useTranslation } from "react-i18next";
import type { Tab } from "../stores/view.ts";
import { nextTab } from "./next-tab.ts";
import { useOverflow } from "./use-overflow.ts";
import css from "./ViewTabs.module.css";

/** Share of the width that a press of a button scrolls. */
const SCROLL_SHARE = 0.6;

export function TabStrip({ tab, count, children }: { readonly tab: Tab; readonly count: number; readonly children: ReactNode }) {
  const { t } = useTranslation();
  const list = useRef<HTMLDivElement>(null);
  const show = useCallback(() => showTabButton(list.current, tab), [tab]);
  useEffect(show, [show, count]);
  const more = useOverflow(list, count, show);
  const scroll = (way: -1 | 1) => list.current?.scrollBy({ left: way * SCROLL_SHARE * list.current.clientWidth });
  return (
    <div className={css["strip"]}>
      <Tabs.List ref={list} className={css["list"]} data-more-left={more.left || undefined} data-more-right={more.right || undefined} aria-label={t("tab.list")} onKeyDownCapture={moveByKey}>
        {children}
      </Tabs.List>
      {more.left && <ScrollButton side="left" onClick={() => scroll(-1)}><ChevronLeft aria-hidden /></ScrollButton>}
      {more.right && <ScrollButton side="right" onClick={() => scroll(1)}><ChevronRight aria-hidden /></ScrollButton>}
    </div>
  );
}

/** For the mouse alone: keys go from tab to tab, and a finger drags. */
function ScrollButton({ side, onClick, children }: { readonly side: "left" | "right"; readonly onClick: () => void; readonly children: ReactNode }) {
  return <button type="button" className={css["scroll"]} data-side={side} aria-hidden tabIndex={-1} onClick={onClick}>{children}</button>;
}

function showTabButton(list: HTMLElement | null, tab: Tab): void {
  list?.querySelector(`[role="tab"][data-tab="${tab}"]`)?.scrollIntoView({ block: "nearest", inline: "nearest" });
}

/**
 * Arrows, Home and End among the tabs. The library moves the focus a task later, so that keys pressed while a panel is
 * being drawn would all start from the same tab: here it moves at once.
 */
function moveByKey(event: KeyboardEvent<HTMLElement>): void {
  if (event.ctrlKey || event.metaKey || event.altKey || event.shiftKey) return;
  const tabs = [...event.currentTarget.querySelectorAll<HTMLElement>('[role="tab"]')];
  const here = tabs.findIndex((tab) => tab === document.activeElement);
  const to = nextTab(event.key, here, tabs.length);
  if (here < 0 || to < 0) return;
  event.preventDefault();
  event.stopPropagation();
  tabs[to]?.focus();
}
