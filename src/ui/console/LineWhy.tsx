/** "why now?" on the console's line at the cursor, or under the pointer: it leads to the line and opens the chain of its causes. */
import { useEffect, useState, type RefObject } from "react";
import { createPortal } from "react-dom";
import { useTranslation } from "react-i18next";
import { cursorStore } from "../stores/cursor.ts";
import { openWhy } from "../stores/view.ts";
import css from "./Console.module.css";

/** `go` moves the cursor to a line. */
export function LineWhy({ log, go }: { readonly log: RefObject<HTMLElement | null>; readonly go: (index: number) => void }) {
  const { t } = useTranslation();
  const line = useLineAt(log);
  if (!line) return null;
  const open = () => {
    go(Number(line.dataset["line"]));
    openWhy();
  };
  return createPortal(
    <button type="button" className={css["why"]} tabIndex={-1} onClick={open}>
      {t("why.ask")}
    </button>,
    line,
  );
}

/** The line under the pointer, else the one at the cursor. */
function useLineAt(log: RefObject<HTMLElement | null>): HTMLElement | null {
  const [pointed, point] = useState<HTMLElement | null>(null);
  const [current, setCurrent] = useState<HTMLElement | null>(null);
  useEffect(() => {
    const element = log.current;
    const over = (event: Event) => point(lineOf(event.target));
    const leave = () => point(null);
    const follow = () => setCurrent(element?.querySelector<HTMLElement>("[data-current]") ?? null);
    element?.addEventListener("pointerover", over);
    element?.addEventListener("pointerleave", leave);
    const stop = cursorStore.subscribe(() => queueMicrotask(follow));
    return () => {
      element?.removeEventListener("pointerover", over);
      element?.removeEventListener("pointerleave", leave);
      stop();
    };
  }, [log]);
  const line = pointed ?? current;
  return line?.isConnected ? line : null;
}

const lineOf = (target: EventTarget | null): HTMLElement | null => (target instanceof Element ? target.closest<HTMLElement>("[data-line]") : null);
