/** Light or dark: by choice, else by the system. `public/theme.js` does the same before the first paint. */
import { prefs } from "../stores/prefs.ts";

const DARK = "(prefers-color-scheme: dark)";

/** What is shown now. */
export function shownTheme(): "light" | "dark" {
  const { theme } = prefs.getState();
  if (theme !== "auto") return theme;
  return matchMedia(DARK).matches ? "dark" : "light";
}

/** Writes the choice to <html> whenever it changes; returns how to stop that. */
export function applyTheme(): () => void {
  return prefs.subscribe((now) => {
    if (now.theme === "auto") delete document.documentElement.dataset["theme"];
    else document.documentElement.dataset["theme"] = now.theme;
  });
}

/** Calls `changed` after the colours have changed; returns how to stop that. */
export function onThemeChange(changed: () => void): () => void {
  let shown = shownTheme();
  const look = () => {
    if (shown === shownTheme()) return;
    shown = shownTheme();
    changed();
  };
  const media = matchMedia(DARK);
  media.addEventListener("change", look);
  const unsubscribe = prefs.subscribe(look);
  return () => {
    media.removeEventListener("change", look);
    unsubscribe();
  };
}
