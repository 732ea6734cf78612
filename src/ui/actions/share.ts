/** Share: a link to the snippet on the clipboard, or, where the browser forbids that, in a dialog to be copied by hand. */
import i18next from "i18next";
import { documentStore } from "../stores/document.ts";
import { viewStore } from "../stores/view.ts";
import { linkTo } from "./address.ts";
import { notify } from "./notify.ts";

export async function shareLink(): Promise<void> {
  const link = linkTo(documentStore.getState().text);
  try {
    await navigator.clipboard.writeText(link);
    notify(i18next.t("share.copied"));
  } catch {
    viewStore.setState({ linkToCopy: link });
  }
}
