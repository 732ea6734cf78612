/** The keys of the treegrid, as the ARIA practices describe them for rows that take the focus. */
import { useEffect, useRef, useState, type KeyboardEvent, type RefObject } from "react";
import { fold } from "../stores/lanes.ts";
import type { GridRow, GridRows } from "./rows.ts";

export interface GridKeysProps {
  readonly rows: GridRows;
  readonly opened: ReadonlySet<number>;
  readonly setOpened: (opened: ReadonlySet<number>) => void;
  readonly scrollTo: (position: number) => void;
  readonly grid: RefObject<HTMLElement | null>;
}

const PAGE = 10;

export function useGridKeys({ rows, opened, setOpened, scrollTo, grid }: GridKeysProps) {
  const [focused, setFocused] = useState(0);
  const wanted = useRef(false);
  // The row may have to be scrolled into the page first: it takes the focus once it is there.
  useEffect(() => {
    if (!wanted.current) return;
    wanted.current = false;
    const row = grid.current?.querySelector<HTMLElement>('[role="row"][tabindex="0"]');
    if (row) row.focus({ preventScroll: true });
  });
  const go = (position: number) => {
    const to = Math.max(0, Math.min(rows.count - 1, position));
    scrollTo(to);
    wanted.current = true;
    setFocused(to);
  };
  const open = (id: number, isOpen: boolean) => {
    const next = new Set(opened);
    if (isOpen) next.add(id);
    else next.delete(id);
    wanted.current = true;
    setOpened(next);
  };
  const folds = (code: string, at: GridRow) => {
    if (!at.isParent || (code !== "BracketLeft" && code !== "BracketRight")) return undefined;
    return () => {
      const to = rows.positionOf(at.row.id);
      fold(at.row.id, code === "BracketLeft");
      go(to);
    };
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const at = rows.at(focused);
    if (!at || event.ctrlKey || event.metaKey || event.altKey) return;
    const moves: Record<string, () => void> = {
      ArrowDown: () => go(focused + 1),
      ArrowUp: () => go(focused - 1),
      PageDown: () => go(focused + PAGE),
      PageUp: () => go(focused - PAGE),
      Home: () => go(0),
      End: () => go(rows.count - 1),
      ArrowRight: () => (at.span < 0 && !at.isOpen ? open(at.row.id, true) : go(focused + 1)),
      ArrowLeft: () => (at.span >= 0 ? go(rows.positionOf(at.row.id)) : open(at.row.id, false)),
    };
    const move = folds(event.code, at) ?? moves[event.key];
    if (!move) return;
    event.preventDefault();
    event.stopPropagation();
    move();
  };
  return { focused, setFocused, onKeyDown };
}
