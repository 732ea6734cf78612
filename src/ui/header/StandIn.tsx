/** A button in the place of a menu that is still being fetched. It keeps focus and press for the menu: neither is lost. */
import { useRef, type ReactNode } from "react";
import { Button } from "../parts/Button.tsx";
import { askToOpen, useFocusLeft } from "./stand-in.ts";

export function StandIn({ id, children }: { readonly id: "examples" | "loop"; readonly children: ReactNode }) {
  const button = useRef<HTMLButtonElement>(null);
  useFocusLeft(id, button);
  return (
    <Button ref={button} aria-haspopup={id === "examples" ? "menu" : "listbox"} onClick={() => askToOpen(id)}>
      {children}
    </Button>
  );
}
