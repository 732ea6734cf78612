/** One sentence of the chain, with its links: to a coroutine's span, to a line of the code, to a moment. */
import type { ReactNode } from "react";
import { Trans, useTranslation } from "react-i18next";
import type { TraceView } from "../../trace/model/view.ts";
import { goToLine } from "../actions/go.ts";
import { whyValues } from "../words/why-text.ts";
import type { WhySentence } from "../words/why-sentence.ts";
import type { Subject } from "./use-subject.ts";
import css from "./WhyPanel.module.css";

export interface WhySentenceTextProps {
  readonly sentence: WhySentence;
  readonly trace: TraceView;
  readonly go: (to: Subject) => void;
}

export function WhySentenceText({ sentence, trace, go }: WhySentenceTextProps) {
  const { t } = useTranslation();
  const { coroutine, step, site } = sentence;
  const links = {
    who: <Link act={coroutine > 0 && (() => go({ step, selection: spanAt(trace, coroutine, step) }))} />,
    line: <Link act={site > 0 && (() => goToLine(trace.site(site).line, trace.site(site).column))} />,
    at: <Link isWhole act={() => go({ step, selection: null })} />,
  };
  return <Trans t={t} i18nKey={`why.${sentence.key}`} values={whyValues(sentence, t)} components={links} />;
}

function spanAt(trace: TraceView, coroutine: number, step: number): Subject["selection"] {
  const span = trace.row(coroutine)?.spans.at(step) ?? -1;
  return span < 0 ? null : { coroutine, span };
}

/** A link, since it stands in a sentence and must break as its words do; it acts and leads nowhere. */
const HREF = "#why";

/** `Trans` puts the words in. Without an act it is no link. `isWhole`: never broken over two lines. */
function Link({ act, isWhole = false, children }: { readonly act: false | (() => void); readonly isWhole?: boolean; readonly children?: ReactNode }) {
  if (!act) return <span>{children}</span>;
  return (
    <a
      href={HREF}
      className={css["link"]}
      data-whole={isWhole || undefined}
      onClick={(event) => {
        event.preventDefault();
        act();
      }}
    >
      {children}
    </a>
  );
}
