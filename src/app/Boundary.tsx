/** The last resort: should the page itself fail, the reader's text is shown, to be kept. */
import i18next from "i18next";
import { Component, type ReactNode } from "react";
import { documentStore } from "../ui/stores/document.ts";
import css from "./Boundary.module.css";

interface State {
  readonly error: unknown;
}

export class Boundary extends Component<{ readonly children: ReactNode }, State> {
  override state: State = { error: null };

  static getDerivedStateFromError(error: unknown): State {
    return { error: error ?? new Error("unknown") };
  }

  override render(): ReactNode {
    return this.state.error === null ? this.props.children : <Failure error={this.state.error} />;
  }
}

function Failure({ error }: { readonly error: unknown }) {
  const { t } = i18next;
  return (
    <main className={css["failure"]}>
      <h1>{t("failure.title")}</h1>
      <p>{t("failure.text")}</p>
      <pre role="alert">{error instanceof Error ? error.message : String(error)}</pre>
      <button type="button" onClick={() => location.reload()}>
        {t("failure.reload")}
      </button>
      <textarea readOnly aria-label={t("editor.label")} value={documentStore.getState().text} />
    </main>
  );
}
