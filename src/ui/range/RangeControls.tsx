/** Among the timeline's tools: select a stretch by a plain drag, for fingers; and the critical path. */
import { Brackets, Route } from "lucide-react";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { useStore } from "zustand";
import { Button } from "../parts/Button.tsx";
import { Tip } from "../parts/Tip.tsx";
import { rangeStore, toggleSelecting } from "../stores/range.ts";
import { useRun } from "../use.ts";
import { togglePath } from "./the-path.ts";
import css from "./Range.module.css";

export function RangeControls() {
  const { t } = useTranslation();
  const { selecting, path } = useStore(rangeStore);
  return (
    <>
      <Toggle name={t("range.select")} hint={t("range.selectHint")} isOn={selecting} toggle={toggleSelecting}><Brackets aria-hidden /></Toggle>
      <Toggle name={t("tab.path")} hint={t("path.hint")} isOn={path} toggle={togglePath}><Route aria-hidden /></Toggle>
    </>
  );
}

interface ToggleProps {
  readonly name: string;
  readonly hint: string;
  readonly isOn: boolean;
  readonly toggle: () => void;
  readonly children: ReactNode;
}

function Toggle({ name, hint, isOn, toggle, children }: ToggleProps) {
  const off = useRun((run) => run.trace === null);
  return (
    <Tip text={hint}>
      <Button look="quiet" square off={off} className={css["toggle"]} aria-label={name} aria-pressed={isOn} onClick={toggle}>{children}</Button>
    </Tip>
  );
}
