/** Below 1024 px: the timeline on top, then the tabs, the code being one of them. */
import { CursorBar } from "../cursor/CursorBar.tsx";
import { CodePanel } from "../editor/CodePanel.tsx";
import { ViewTabs } from "../tabs/ViewTabs.tsx";
import { TimelinePanel } from "../timeline/TimelinePanel.tsx";
import { WithWhy } from "../why/WithWhy.tsx";
import css from "./Layout.module.css";

export function Narrow() {
  return (
    <div className={css["narrow"]}>
      <div className={css["top"]}>
        <TimelinePanel />
      </div>
      <CursorBar />
      <div className={css["views"]}>
        <WithWhy>
          <ViewTabs code={<CodePanel />} />
        </WithWhy>
      </div>
    </div>
  );
}
