/**
 * The page's keys. Those with Ctrl or Cmd hold everywhere, also in the editor; single keys only where no text is edited and
 * no widget of its own has the focus.
 */
import { pause, togglePlay } from "../ui/actions/play.ts";
import { startRun } from "../ui/actions/run.ts";
import { seek, stepBack, stepForward } from "../ui/stores/cursor.ts";
import { runStore } from "../ui/stores/run.ts";
import { openDialog, openWhy, viewStore } from "../ui/stores/view.ts";

/** Listens to the page's keys; returns how to stop that. */
export function listenToKeys(): () => void {
  const listen = (event: KeyboardEvent) => {
    const act = actionOf(event);
    if (!act) return;
    event.preventDefault();
    event.stopPropagation();
    act();
  };
  // First in line: the editor has uses of its own for Ctrl+Enter and Ctrl+K.
  addEventListener("keydown", listen, { capture: true });
  return () => removeEventListener("keydown", listen, { capture: true });
}

function actionOf(event: KeyboardEvent): (() => void) | null {
  if (event.isComposing || event.altKey) return null;
  if (event.ctrlKey || event.metaKey) return event.shiftKey ? null : withControl(event);
  return viewStore.getState().dialog === null ? single(event) : null;
}

/** What a key with Ctrl or Cmd does. Caps Lock makes a "K" of it, and a keyboard without Latin letters has the key in its place. */
export function withControl({ key, code }: Pick<KeyboardEvent, "key" | "code">): (() => void) | null {
  if (key === "Enter") return () => void startRun();
  const isLatin = /^[ -~]/.test(key);
  return (isLatin ? key.toLowerCase() === "k" : code === "KeyK") ? () => openDialog("palette") : null;
}

function single(event: KeyboardEvent): (() => void) | null {
  const target = event.target instanceof Element ? event.target : null;
  if (target?.closest("input, textarea, select, [contenteditable], [role='textbox'], [role='dialog'], [role='menu'], [role='listbox']")) return null;
  if (event.key === "?") return () => openDialog("keys");
  if (event.key.toLowerCase() === "y" && target?.closest("[data-why-key]")) return openWhy;
  if (!movesCursor(target)) return null;
  return event.shiftKey ? jobKey(event.key) : cursorKey(event.key, target);
}

/** The cursor's keys hold on the page itself, on the timeline and on its bar. The slider has its own. */
const movesCursor = (target: Element | null): boolean => target === document.body || (target?.closest("[data-cursor-keys]") != null && target.closest("[role='slider'], [role='radiogroup']") === null);

const move = (to: () => void) => () => {
  pause();
  to();
};

/** Shift and an arrow: a whole job. */
function jobKey(key: string): (() => void) | null {
  if (key === "ArrowLeft") return move(() => stepBack("turn"));
  return key === "ArrowRight" ? move(() => stepForward("turn")) : null;
}

function cursorKey(key: string, target: Element | null): (() => void) | null {
  switch (key) {
    case "ArrowLeft":
      return move(() => stepBack());
    case "ArrowRight":
      return move(() => stepForward());
    case "Home":
      return move(() => seek(0));
    case "End":
      return move(() => seek(runStore.getState().steps));
    case " ":
      return target?.closest("button, a") ? null : togglePlay;
    default:
      return null;
  }
}
