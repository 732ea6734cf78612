/**
 * The tabs under the timeline; where there is no room beside it, the code is one of them. A bundled snippet that has a
 * twin in Python has a tab for it; so have a chosen stretch of the run, and the critical path while it is shown.
 */
import { Tabs } from "radix-ui";
import { lazy, Suspense, type ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { useStore } from "zustand";
import { ConsolePanel } from "../console/ConsolePanel.tsx";
import { LoopPanel } from "../loop/LoopPanel.tsx";
import { ProblemsPanel } from "../problems/ProblemsPanel.tsx";
import { useProblems } from "../problems/use-problems.ts";
import { rangeStore } from "../stores/range.ts";
import { StoryPanel } from "../story/StoryPanel.tsx";
import { showTab, TABS, type Tab } from "../stores/view.ts";
import { TracePanel } from "../treegrid/TracePanel.tsx";
import { useRun, useSnippet, useView } from "../use.ts";
import { badgeText } from "./badge-text.ts";
import { TabStrip } from "./TabStrip.tsx";
import css from "./ViewTabs.module.css";

const PythonPanel = lazy(() => import("../python/PythonPanel.tsx"));
const RangePanel = lazy(() => import("../range/RangePanel.tsx"));
const PathPanel = lazy(() => import("../range/PathPanel.tsx"));

/** `code`: what the tab Code holds, if there is one. */
export function ViewTabs({ code }: { readonly code?: ReactNode }) {
  const hasCode = code !== undefined;
  const snippet = useSnippet();
  const python = snippet?.python ?? null;
  const { range, path } = useStore(rangeStore);
  const there = { code: hasCode, python: python !== null, range: range !== null, path };
  const isThere = (one: Tab) => !(one in there) || there[one as keyof typeof there];
  const chosen = useView((view) => view.tab);
  const tab = isThere(chosen) ? chosen : "console";
  const shown = TABS.filter(isThere);
  const choose = (value: string) => TABS.filter((one) => one === value).forEach(showTab);
  return (
    <Tabs.Root className={css["tabs"]} value={tab} onValueChange={choose}>
      <TabStrip tab={tab} count={shown.length}>
        {shown.map((one) => (
          <TabButton key={one} tab={one} />
        ))}
      </TabStrip>
      {hasCode && (
        <Tabs.Content value="code" className={css["panel"]} forceMount hidden={tab !== "code"} tabIndex={-1}>
          {code}
        </Tabs.Content>
      )}
      <View tab="console"><ConsolePanel /></View>
      <View tab="loop" isStop><LoopPanel /></View>
      <View tab="problems" isStop><ProblemsPanel /></View>
      <View tab="story"><StoryPanel /></View>
      <View tab="trace"><TracePanel /></View>
      {snippet && python !== null && (
        <View tab="python" isStop>
          <Suspense><PythonPanel text={snippet.text} python={python} /></Suspense>
        </View>
      )}
      {range !== null && <View tab="range"><Suspense><RangePanel /></Suspense></View>}
      {path && <View tab="path"><Suspense><PathPanel /></Suspense></View>}
    </Tabs.Root>
  );
}

/** `isStop`: the panel itself takes the focus, so that keys scroll it; others have something inside that does. */
function View({ tab, isStop = false, children }: { readonly tab: Tab; readonly isStop?: boolean; readonly children: ReactNode }) {
  return (
    <Tabs.Content value={tab} className={css["panel"]} tabIndex={isStop ? 0 : -1}>
      {children}
    </Tabs.Content>
  );
}

function TabButton({ tab }: { readonly tab: Tab }) {
  const { t } = useTranslation();
  return (
    <Tabs.Trigger value={tab} className={css["tab"]} data-tab={tab}>
      {t(`tab.${tab}`)}
      {tab === "console" && <LineCount />}
      {tab === "problems" && <ProblemCount />}
    </Tabs.Trigger>
  );
}

function LineCount() {
  useRun((run) => run.revision);
  const count = useRun((run) => run.trace?.lines.length ?? 0);
  return count === 0 ? null : <Badge count={count} />;
}

function ProblemCount() {
  const problems = useProblems();
  const isError = problems.some((problem) => problem.severity === "error");
  return problems.length === 0 ? null : <Badge count={problems.length} tone={isError ? "error" : "warning"} />;
}

/** Not part of the tab's name: a tab is called the same whatever it holds. */
function Badge({ count, tone }: { readonly count: number; readonly tone?: "error" | "warning" }) {
  return (
    <span className={css["badge"]} data-tone={tone} aria-hidden>
      {badgeText(count)}
    </span>
  );
}
