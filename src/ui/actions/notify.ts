/** A short message at the edge of the page. The library comes with the first one. */

/** Shows `text` for a few seconds. */
export function notify(text: string): void {
  void import("../parts/toasts.tsx").then(({ showToast }) => showToast(text));
}
