/** One queue of the loop: its name, its length, and what stands in it. */
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import css from "./LoopPanel.module.css";

/** Longer queues end with "and N more". */
export const MAX_ENTRIES = 100;

export interface QueueName {
  readonly name: string;
  /** What it says when it is empty. */
  readonly none: string;
}

export function Queue({ name, count, none, children }: QueueName & { readonly count: number; readonly children: ReactNode }) {
  const { t } = useTranslation();
  return (
    <div className={css["queue"]}>
      <h2 className={css["head"]}>
        {name}
        <span className={css["count"]}>{count}</span>
      </h2>
      {count === 0 ? <p className={css["none"]}>{none}</p> : <ol className={css["list"]}>{children}</ol>}
      {count > MAX_ENTRIES && <p className={css["none"]}>{t("loopPanel.more", { count: count - MAX_ENTRIES })}</p>}
    </div>
  );
}
