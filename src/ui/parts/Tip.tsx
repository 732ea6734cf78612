/** A tooltip: the name of an icon, or a word more. It never holds what is needed. */
import { Tooltip } from "radix-ui";
import type { ReactNode } from "react";
import css from "./Tip.module.css";

const DELAY_MS = 450;

export function Tip({ text, keys, children }: { readonly text: string; readonly keys?: string | undefined; readonly children: ReactNode }) {
  return (
    <Tooltip.Provider delayDuration={DELAY_MS}>
      <Tooltip.Root>
        <Tooltip.Trigger asChild>{children}</Tooltip.Trigger>
        <Tooltip.Portal>
          <Tooltip.Content className={css["tip"]} sideOffset={6} collisionPadding={8}>
            {text}
            {keys !== undefined && <kbd className={css["keys"]}>{keys}</kbd>}
          </Tooltip.Content>
        </Tooltip.Portal>
      </Tooltip.Root>
    </Tooltip.Provider>
  );
}
