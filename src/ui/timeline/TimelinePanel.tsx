/** The timeline with what stands around it: the picture, the ribbon of an edited run, the sentence Now, legend and controls. */
import { lazy, Suspense } from "react";
import { useTranslation } from "react-i18next";
import { useStore } from "zustand";
import { startRun } from "../actions/run.ts";
import { rangeStore } from "../stores/range.ts";
import { isRunning } from "../stores/run.ts";
import { GhostStrip } from "../ghost/GhostStrip.tsx";
import { Empty } from "../parts/Empty.tsx";
import { escapeClosesWhy } from "../parts/escape-closes-why.ts";
import { useIsEdited, useRun } from "../use.ts";
import { useRefusal } from "../problems/use-refusal.ts";
import { WhyButton } from "../why/WhyButton.tsx";
import { AxisControls } from "./AxisControls.tsx";
import { Legend, LegendButton } from "./Legend.tsx";
import { Now } from "./Now.tsx";
import css from "./TimelinePanel.module.css";

const Picture = lazy(() => import("./Picture.tsx"));

export function TimelinePanel() {
  const running = useRun(isRunning);
  return (
    <section className={css["panel"]} data-cursor-keys onKeyDown={escapeClosesWhy}>
      <div className={css["picture"]} data-why-key aria-busy={running}>
        <Suspense>
          <Picture className={css["canvas"]} />
        </Suspense>
        <BeforeFirstRun />
        <EditedRibbon />
        <SelectingHint />
        {running && <span className={css["progress"]} aria-hidden />}
      </div>
      <GhostStrip />
      <div className={css["foot"]}>
        <div className={css["now"]}>
          <Now />
          <WhyButton />
        </div>
        <div className={css["tools"]}>
          <div className={css["legend"]}>
            <Legend />
            <LegendButton />
          </div>
          <AxisControls />
        </div>
      </div>
    </section>
  );
}

function BeforeFirstRun() {
  const { t } = useTranslation();
  const isEmpty = useRun((run) => run.trace === null && !isRunning(run));
  const refusal = useRefusal();
  if (!isEmpty) return null;
  return (
    <div className={css["empty"]}>
      <Empty>{refusal ?? t("timeline.empty")}</Empty>
    </div>
  );
}

/** While the button "Select a stretch" is on: what to do now. */
function SelectingHint() {
  const { t } = useTranslation();
  const isSelecting = useStore(rangeStore, ({ selecting }) => selecting);
  return isSelecting ? <p role="status" className={css["hint"]}>{t("range.dragHint")}</p> : null;
}

function EditedRibbon() {
  const { t } = useTranslation();
  const isEdited = useIsEdited();
  if (!isEdited) return null;
  return (
    <div className={css["ribbon"]}>
      {t("notice.edited")}{" "}
      <a
        href={RUN_HREF}
        onClick={(event) => {
          event.preventDefault();
          void startRun();
        }}
      >
        {t("notice.runAgain")}
      </a>
    </div>
  );
}

/** A link, since it stands in a sentence; it runs and leads nowhere. */
const RUN_HREF = "#run";
