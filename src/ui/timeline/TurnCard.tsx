/** The turn of the loop under the pointer: which kind, what it ran, whom it woke, when, which steps. */
import { useLayoutEffect, useRef } from "react";
import { useTranslation } from "react-i18next";
import { useStore } from "zustand";
import type { TurnHover } from "../../timeline/view/timeline-view.ts";
import type { LoopTurn, TraceView } from "../../trace/model/view.ts";
import { useTrace } from "../use.ts";
import { turnStory } from "../words/story.ts";
import { timeText } from "../words/time.ts";
import { timerSetLine, turnKind, turnName, wokenBy } from "../words/turn.ts";
import { placeBeside } from "./beside-pointer.ts";
import { turnHoverStore } from "./turn-hover.ts";
import css from "./HoverCard.module.css";

export function TurnCard() {
  const trace = useTrace();
  const at = useStore(turnHoverStore, (now) => now.at);
  const turn = at && trace ? trace.turns[at.turn] : undefined;
  return at && trace && turn ? <Card trace={trace} turn={turn} at={at} /> : null;
}

interface CardProps {
  readonly trace: TraceView;
  readonly turn: LoopTurn;
  readonly at: TurnHover;
}

function Card({ trace, turn, at }: CardProps) {
  const { t } = useTranslation();
  const card = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => placeBeside(card.current, at.clientX, at.clientY));
  const woken = wokenBy(trace, at.turn, t);
  const setLine = timerSetLine(trace, turn);
  const { firstStep: first, lastStep: last } = turn;
  return (
    <div ref={card} className={css["card"]} role="presentation" data-turn={at.turn + 1}>
      <strong>{turnName(trace, at.turn, t)}</strong>
      <span className={css["state"]}>{turnKind(trace, turn, t)}</span>
      <p className={css["what"]}>{turnStory(trace, turn, t)}</p>
      {woken !== "" && <p className={css["what"]}>{woken}</p>}
      <p className={css["where"]}>
        <span>{timeText(trace.timeMs(first), t)}</span>
        <span>{first === last ? t("timeline.step", { first }) : t("timeline.steps", { first, last })}</span>
        {setLine > 0 && <span>{t("lanes.setAt", { line: setLine })}</span>}
      </p>
    </div>
  );
}
