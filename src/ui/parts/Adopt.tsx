/**
 * A place for an element that lives outside of React: the editor and the timeline are made once and moved, never made
 * anew, when the layout changes, so that undo history and zoom stay.
 */
import { useLayoutEffect, useRef } from "react";

export function Adopt({ element, className }: { readonly element: HTMLElement; readonly className?: string | undefined }) {
  const place = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    place.current?.append(element);
  }, [element]);
  return <div ref={place} className={className} />;
}
