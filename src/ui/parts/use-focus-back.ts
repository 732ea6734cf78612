/**
 * A dialog that is closed gives the focus back to what had it before. The library knows only a trigger of its own; ours
 * are opened by keys and by commands too. Spread the result onto `Dialog.Content`.
 */
import { useRef } from "react";

export interface FocusBack {
  readonly onOpenAutoFocus: () => void;
  readonly onCloseAutoFocus: (event: Event) => void;
}

/** `instead`: what is done in the place of giving it back, if that returns true. */
export function useFocusBack(instead: () => boolean = () => false): FocusBack {
  const before = useRef<Element | null>(null);
  return {
    onOpenAutoFocus: () => {
      before.current = document.activeElement;
    },
    onCloseAutoFocus: (event) => {
      event.preventDefault();
      if (!instead() && before.current instanceof HTMLElement) before.current.focus();
    },
  };
}
