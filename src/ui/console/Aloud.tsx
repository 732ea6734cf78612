/**
 * Reading the console aloud, for who asked for it: a live region beside the log, which itself stays silent, since a log
 * that speaks line by line is never done.
 */
import { useEffect, useState } from "react";
import { useTranslation } from "react-i18next";
import { usePrefs } from "../use.ts";
import { listenToLines, type Batch } from "./batches.ts";
import css from "./Aloud.module.css";

export function Aloud() {
  const isOn = usePrefs((now) => now.readAloud);
  return isOn ? <Speaker /> : null;
}

function Speaker() {
  const [said, setSaid] = useState<readonly Batch[]>([]);
  // Equal batches are told twice: each is an element of its own.
  const [count, setCount] = useState(0);
  useEffect(() => listenToLines((batch) => {
    setSaid([batch]);
    setCount((before) => before + 1);
  }), []);
  return (
    <div className={css["aloud"]} aria-live="polite" data-aloud>
      {said.map((batch) => <Lines key={count} batch={batch} />)}
    </div>
  );
}

function Lines({ batch: { texts, more } }: { readonly batch: Batch }) {
  const { t } = useTranslation();
  return (
    <div>
      {texts.map((text, i) => <p key={i}>{text}</p>)}
      {more > 0 && <p>{t("aloud.more", { count: more })}</p>}
    </div>
  );
}
