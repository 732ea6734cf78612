/** Escape where the chain of causes was asked for closes it, as it does within it, unless the key had a use there. */
import type { KeyboardEvent } from "react";
import { closeWhy, viewStore } from "../stores/view.ts";

/** For `onKeyDown`. What is open above the element (React hands on its keys too) has an Escape of its own. */
export function escapeClosesWhy(event: Pick<KeyboardEvent<HTMLElement>, "key" | "defaultPrevented" | "currentTarget" | "target" | "preventDefault">): void {
  if (event.key !== "Escape" || event.defaultPrevented || !viewStore.getState().why) return;
  if (!event.currentTarget.contains(event.target as Node)) return;
  event.preventDefault();
  closeWhy();
}
