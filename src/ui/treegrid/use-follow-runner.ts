/** Keeps the row of whoever runs at the cursor in sight, unless the reader is at work in the grid: then it stays where it is. */
import { useEffect, useEffectEvent, type RefObject } from "react";
import type { TraceView } from "../../trace/model/view.ts";
import { cursorStore } from "../stores/cursor.ts";
import type { GridRows } from "./rows.ts";

export interface FollowRunnerProps {
  readonly trace: TraceView;
  readonly step: number;
  readonly rows: GridRows;
  readonly scroller: RefObject<HTMLElement | null>;
  readonly scrollTo: (position: number) => void;
}

export function useFollowRunner({ trace, step, rows, scroller, scrollTo }: FollowRunnerProps): void {
  const follow = useEffectEvent((at: number) => {
    const position = cursorStore.getState().following ? -1 : rows.positionOf(trace.running(at));
    if (position >= 0 && !scroller.current?.contains(document.activeElement)) scrollTo(position);
  });
  useEffect(() => follow(step), [step]);
}
