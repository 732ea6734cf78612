/** Toasts, by sonner, in a root of their own: the page draws its first frame without them. */
import { createRoot } from "react-dom/client";
import { Toaster, toast } from "sonner";

let isMounted = false;

/** Shows a message for a few seconds. */
export function showToast(text: string): void {
  mount();
  toast(text);
}

function mount(): void {
  if (isMounted) return;
  isMounted = true;
  const host = document.createElement("div");
  document.body.append(host);
  createRoot(host).render(<Toaster theme={theme()} position="bottom-left" offset={{ bottom: 44, left: 16 }} mobileOffset={{ bottom: 56 }} />);
}

function theme(): "light" | "dark" | "system" {
  const chosen = document.documentElement.dataset["theme"];
  return chosen === "light" || chosen === "dark" ? chosen : "system";
}
