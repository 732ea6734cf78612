/** Whether a list that scrolls sideways has more on its left and right: for a sign of it, and for keeping one of it in sight. */
import { useEffect, useState, type RefObject } from "react";
import { moreBeside, type Beside } from "./more-beside.ts";

const NOTHING: Beside = { left: false, right: false };

/** `onResize` is called when the list gets another width, and once at first. */
export function useOverflow(list: RefObject<HTMLElement | null>, count: number, onResize: () => void): Beside {
  const [more, setMore] = useState(NOTHING);
  useEffect(() => {
    const element = list.current;
    if (element === null) return undefined;
    const look = () => setMore((was) => {
      const now = moreBeside(element);
      return now.left === was.left && now.right === was.right ? was : now;
    });
    const observer = new ResizeObserver(() => {
      onResize();
      look();
    });
    observer.observe(element);
    element.addEventListener("scroll", look, { passive: true });
    return () => {
      observer.disconnect();
      element.removeEventListener("scroll", look);
    };
    // Another number of tabs is another width of what scrolls.
  }, [list, count, onResize]);
  return more;
}
