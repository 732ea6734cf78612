/**
 * "Why did this run now?": the chain of causes of the chosen span or of what happens at the cursor, as sentences with
 * links. It follows the cursor; a link of its own moves the cursor and keeps the chain, so that it can be walked.
 */
import { Copy, X } from "lucide-react";
import { useEffect, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import type { TraceView } from "../../trace/model/view.ts";
import { notify } from "../actions/notify.ts";
import { Button } from "../parts/Button.tsx";
import { Tip } from "../parts/Tip.tsx";
import { closeWhy } from "../stores/view.ts";
import { useTrace, useView } from "../use.ts";
import { whyChain } from "../words/why.ts";
import type { WhySentence } from "../words/why-sentence.ts";
import { whyText } from "../words/why-text.ts";
import { useSubject } from "./use-subject.ts";
import { WhySentenceText } from "./WhySentenceText.tsx";
import css from "./WhyPanel.module.css";

export function WhyPanel() {
  const isOpen = useView((view) => view.why);
  return isOpen ? <Open /> : null;
}

function Open() {
  const { t } = useTranslation();
  const trace = useTrace();
  const panel = useRef<HTMLElement>(null);
  useEffect(() => takeFocus(panel.current), []);
  return (
    <section ref={panel} className={css["panel"]} aria-label={t("why.label")} tabIndex={-1} onKeyDown={(event) => event.key === "Escape" && closeWhy()}>
      {trace && trace.length > 0 ? <Chain trace={trace} /> : <Head sentences={[]} />}
    </section>
  );
}

/** Focuses the panel; the focus goes back to where it was when the panel closes, if it is still in there. */
function takeFocus(panel: HTMLElement | null): () => void {
  const before = document.activeElement;
  panel?.focus({ preventScroll: true });
  return () => {
    const isInside = document.activeElement === document.body || panel?.contains(document.activeElement) === true;
    if (isInside && before instanceof HTMLElement && before.isConnected) before.focus({ preventScroll: true });
  };
}

/** Sentences that are shown at first: a chain may have a hundred. */
const FIRST = 9;

function Chain({ trace }: { readonly trace: TraceView }) {
  const { t } = useTranslation();
  const { subject, go } = useSubject();
  const sentences = whyChain(trace, subject.step, subject.selection);
  const [unfolded, unfold] = useState("");
  const key = JSON.stringify(subject);
  const shown = unfolded === key ? sentences.length : FIRST;
  const more = sentences.length - shown;
  return (
    <>
      <Head sentences={sentences} />
      <ol className={css["list"]}>
        {sentences.slice(0, shown).map((sentence, i) => (
          <li key={i} data-step={sentence.step} data-why={sentence.key}>
            <WhySentenceText sentence={sentence} trace={trace} go={go} />
          </li>
        ))}
      </ol>
      {more > 0 && (
        <Button look="quiet" className={css["more"]} onClick={() => unfold(key)}>
          {t("why.more", { count: more })}
        </Button>
      )}
    </>
  );
}

function Head({ sentences }: { readonly sentences: readonly WhySentence[] }) {
  const { t } = useTranslation();
  const copy = () => {
    const text = sentences.map((sentence, i) => `${String(i + 1)}. ${whyText(sentence, t)}`).join("\n");
    void navigator.clipboard.writeText(text).then(() => notify(t("why.copied")));
  };
  return (
    <div className={css["head"]}>
      <h2 className={css["title"]}>{t("why.title")}</h2>
      <Tip text={t("why.copy")}>
        <Button look="quiet" square off={sentences.length === 0} aria-label={t("why.copy")} onClick={copy}>
          <Copy aria-hidden />
        </Button>
      </Tip>
      <Button look="quiet" square aria-label={t("why.close")} onClick={closeWhy}>
        <X aria-hidden />
      </Button>
    </div>
  );
}
