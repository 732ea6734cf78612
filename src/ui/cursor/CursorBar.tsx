/** The cursor's bar: to the start, a step back or forward, play, how far and how quickly, the slider, and where it stands. */
import { Pause, Play, SkipBack, StepBack, StepForward } from "lucide-react";
import { useTranslation } from "react-i18next";
import { pause, togglePlay } from "../actions/play.ts";
import { Button, type ButtonProps } from "../parts/Button.tsx";
import { Tip } from "../parts/Tip.tsx";
import { seek, stepBack, stepForward } from "../stores/cursor.ts";
import { useCursor, useRun, useShownStep, useTrace } from "../use.ts";
import { timeText } from "../words/time.ts";
import { PositionSlider } from "./PositionSlider.tsx";
import { StepMenu } from "./StepMenu.tsx";
import { useHold } from "./use-hold.ts";
import css from "./CursorBar.module.css";

export function CursorBar() {
  const { t } = useTranslation();
  const off = useRun((run) => run.steps === 0);
  return (
    <div className={css["bar"]} role="group" aria-label={t("cursor.label")} data-cursor-keys>
      <Move name={t("cursor.toStart")} off={off} move={() => seek(0)}><SkipBack aria-hidden /></Move>
      <Move name={t("cursor.back")} off={off} move={() => stepBack()}><StepBack aria-hidden /></Move>
      <Move name={t("cursor.forward")} off={off} move={() => stepForward()}><StepForward aria-hidden /></Move>
      <PlayButton off={off} />
      <StepMenu />
      <PositionSlider />
      <Where />
    </div>
  );
}

/** A button that moves the cursor, again and again while it is held; it takes it out of the hands of Play. */
function Move({ name, move, ...rest }: { readonly name: string; readonly move: () => void } & ButtonProps) {
  const click = () => {
    pause();
    move();
  };
  const hold = useHold(click);
  return (
    <Tip text={name}>
      <Button look="quiet" square aria-label={name} {...hold} {...rest} />
    </Tip>
  );
}

function PlayButton({ off }: { readonly off: boolean }) {
  const { t } = useTranslation();
  const playing = useCursor((cursor) => cursor.playing);
  const name = playing ? t("cursor.pause") : t("cursor.play");
  return (
    <Tip text={name}>
      <Button look="quiet" square off={off} aria-label={name} onClick={togglePlay}>
        {playing ? <Pause aria-hidden /> : <Play aria-hidden />}
      </Button>
    </Tip>
  );
}

function Where() {
  const { t } = useTranslation();
  const trace = useTrace();
  const shown = useShownStep();
  const step = useCursor((cursor) => cursor.step);
  const steps = useRun((run) => run.steps);
  return (
    <span className={css["where"]}>
      <span className={css["time"]}>{timeText(trace && trace.length > 0 ? trace.timeMs(shown) : 0, t)}</span>
      <span className={css["step"]}>{t("time.step", { step: Math.min(step, steps), steps })}</span>
    </span>
  );
}
