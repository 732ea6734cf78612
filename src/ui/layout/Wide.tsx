/** From 1024 px: code on the left, timeline over tabs on the right; the splits are remembered. */
import { Group, Panel, Separator } from "react-resizable-panels";
import { useTranslation } from "react-i18next";
import { CursorBar } from "../cursor/CursorBar.tsx";
import { CodePanel } from "../editor/CodePanel.tsx";
import { keepSplit, prefs } from "../stores/prefs.ts";
import { ViewTabs } from "../tabs/ViewTabs.tsx";
import { TimelinePanel } from "../timeline/TimelinePanel.tsx";
import { WithWhy } from "../why/WithWhy.tsx";
import { COLUMNS, ROWS } from "./splits.ts";
import css from "./Layout.module.css";

export function Wide() {
  const { t } = useTranslation();
  const { splits } = prefs.getState();
  return (
    <Group className={css["wide"]} orientation="horizontal" defaultLayout={splits["columns"] ?? COLUMNS} onLayoutChanged={(sizes) => keepSplit("columns", sizes)}>
      <Panel id="code" minSize="20%">
        <CodePanel />
      </Panel>
      <Separator className={css["upright"]} aria-label={t("split.columns")} />
      <Panel id="run" minSize="30%">
        <Right />
      </Panel>
    </Group>
  );
}

function Right() {
  const { t } = useTranslation();
  const { splits } = prefs.getState();
  return (
    <Group className={css["right"]} orientation="vertical" defaultLayout={splits["rows"] ?? ROWS} onLayoutChanged={(sizes) => keepSplit("rows", sizes)}>
      <Panel id="timeline" minSize="30%">
        <div className={css["stack"]}>
          <TimelinePanel />
          <CursorBar />
        </div>
      </Panel>
      <Separator className={css["flat"]} aria-label={t("split.rows")} />
      <Panel id="views" minSize="15%">
        <WithWhy>
          <ViewTabs />
        </WithWhy>
      </Panel>
    </Group>
  );
}
