/** What was asked of a menu's stand-in before the menu came: the menu does it when it takes the place. */
import { useLayoutEffect, type RefObject } from "react";

type MenuId = "examples" | "loop";

const asked = { open: new Set<MenuId>(), focus: new Set<MenuId>() };

/** The stand-in was pressed. */
export const askToOpen = (id: MenuId): void => void asked.open.add(id);

/** True once, if the stand-in was pressed. */
export const takeOpen = (id: MenuId): boolean => asked.open.delete(id);

/** Notes, when the stand-in leaves, whether it had the focus. */
export function useFocusLeft(id: MenuId, standIn: RefObject<HTMLElement | null>): void {
  useLayoutEffect(() => {
    const element = standIn.current;
    return () => {
      if (element !== null && document.activeElement === element) asked.focus.add(id);
    };
  }, [id, standIn]);
}

/** Focuses what has come in the stand-in's place, if that had the focus. */
export function useFocusTaken(id: MenuId, menu: RefObject<HTMLElement | null>): void {
  useLayoutEffect(() => {
    if (asked.focus.delete(id)) menu.current?.focus();
  }, [id, menu]);
}
