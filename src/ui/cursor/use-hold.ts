/** A button that repeats what it does while it is held by pointer, as a key does by itself. */
import { useEffect, useRef, type PointerEvent } from "react";

/** As keyboards do: a pause after the first, then quickly. */
const FIRST_MS = 400;
const NEXT_MS = 70;

interface Hold {
  readonly onClick: () => void;
  readonly onPointerDown: (event: PointerEvent) => void;
  readonly onPointerUp: () => void;
  readonly onPointerCancel: () => void;
  readonly onPointerLeave: () => void;
}

/** Handlers for the button: a click acts once, a hold again and again; the click that ends a hold does nothing more. */
export function useHold(act: () => void): Hold {
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const hasRepeated = useRef(false);
  const end = () => clearTimeout(timer.current);
  const again = () => {
    hasRepeated.current = true;
    act();
    timer.current = setTimeout(again, NEXT_MS);
  };
  const start = (event: PointerEvent) => {
    end();
    hasRepeated.current = false;
    if (event.button === 0) timer.current = setTimeout(again, FIRST_MS);
  };
  const click = () => {
    if (!hasRepeated.current) act();
    hasRepeated.current = false;
  };
  useEffect(() => () => clearTimeout(timer.current), []);
  return { onClick: click, onPointerDown: start, onPointerUp: end, onPointerCancel: end, onPointerLeave: end };
}
