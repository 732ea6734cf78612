/**
 * The slider "Position". Its value is the step; the keys move by the unit that the reader chose, since most steps
 * between two changes look the same: arrows by one, Page keys by ten, with Shift by a whole job; Home and End to the ends.
 */
import { Slider } from "radix-ui";
import type { KeyboardEvent } from "react";
import { useTranslation } from "react-i18next";
import { pause } from "../actions/play.ts";
import { seek, stepBack, stepForward } from "../stores/cursor.ts";
import { runStore } from "../stores/run.ts";
import { useCursor, useRun, useShownStep, useTrace } from "../use.ts";
import { positionText } from "../words/position.ts";
import css from "./CursorBar.module.css";

const PAGE = 10;

const repeat = (times: number, move: () => void) => (): void => {
  for (let i = 0; i < times; i++) move();
};

const back = (): void => stepBack();
const forward = (): void => stepForward();

const KEYS: Readonly<Record<string, () => void>> = {
  ArrowLeft: back,
  ArrowDown: back,
  ArrowRight: forward,
  ArrowUp: forward,
  PageDown: repeat(PAGE, back),
  PageUp: repeat(PAGE, forward),
  Home: () => seek(0),
  End: () => seek(runStore.getState().steps),
};

/** With Shift: to the next turn of the loop, or the one before. */
const JOB_KEYS: Readonly<Record<string, () => void>> = {
  ArrowLeft: () => stepBack("turn"),
  ArrowDown: () => stepBack("turn"),
  ArrowRight: () => stepForward("turn"),
  ArrowUp: () => stepForward("turn"),
};

export function PositionSlider() {
  const { t } = useTranslation();
  const trace = useTrace();
  const shown = useShownStep();
  const steps = useRun((run) => run.steps);
  const step = Math.min(useCursor((cursor) => cursor.step), steps);
  const text = trace && trace.length > 0 ? positionText(trace, shown, step, t) : t("cursor.valueNone");
  const drag = ([to]: number[]) => {
    pause();
    seek(to ?? 0);
  };
  return (
    <Slider.Root className={css["slider"]} min={0} max={Math.max(1, steps)} value={[step]} onValueChange={drag} onKeyDownCapture={moveByKey}>
      <Slider.Track className={css["track"]}>
        <Slider.Range className={css["range"]} />
      </Slider.Track>
      <Slider.Thumb className={css["thumb"]} aria-label={t("cursor.position")} aria-valuetext={text} />
    </Slider.Root>
  );
}

function moveByKey(event: KeyboardEvent): void {
  const move = event.shiftKey ? JOB_KEYS[event.key] : KEYS[event.key];
  if (!move || event.ctrlKey || event.metaKey || event.altKey) return;
  event.preventDefault();
  event.stopPropagation();
  pause();
  move();
}
