/** What the shapes of the timeline mean. Two of them occur under asyncio alone, and are told there. */
import { useTranslation } from "react-i18next";
import { useRun } from "../use.ts";
import css from "./Legend.module.css";

const ENTRIES = ["running", "ready", "awaiting", "created", "printed", "returned", "threw", "cancelled"] as const;
type Entry = (typeof ENTRIES)[number];

const isOfAsyncio = (entry: Entry): boolean => entry === "created" || entry === "cancelled";

/** `isWhole`: all of it, one below the other, however little room there is. */
export function Legend({ isWhole = false }: { readonly isWhole?: boolean }) {
  const { t } = useTranslation();
  const isAsyncio = useRun((run) => run.trace?.loop === "asyncio");
  return (
    <ul className={css[isWhole ? "whole" : "legend"]} aria-label={t("legend.label")}>
      {ENTRIES.filter((entry) => isAsyncio || !isOfAsyncio(entry)).map((entry) => (
        <li key={entry} className={css["entry"]} data-extra={isOfAsyncio(entry) || undefined}>
          <Swatch entry={entry} />
          {entry === "ready" && !isWhole ? <ReadyText /> : t(`legend.${entry}`)}
        </li>
      ))}
    </ul>
  );
}

function ReadyText() {
  const { t } = useTranslation();
  return <span title={t("legend.ready")}>{t("legend.readyShort")}</span>;
}

function Swatch({ entry }: { readonly entry: Entry }) {
  return (
    <svg className={css["swatch"]} viewBox="0 0 20 14" aria-hidden>
      <Shape entry={entry} />
    </svg>
  );
}

function Shape({ entry }: { readonly entry: Entry }) {
  switch (entry) {
    case "running":
      return <rect x="1" y="1" width="18" height="12" rx="2" fill="var(--state-running)" />;
    case "ready":
      return <Hatching />;
    case "awaiting":
      return <rect x="1" y="5.5" width="18" height="4" rx="1.5" fill="var(--state-awaiting)" />;
    case "created":
      return <Ring />;
    case "printed":
      return <circle cx="10" cy="7" r="3" fill="var(--ink)" />;
    case "returned":
      return <path d="M4 7.5l4 4 8-9" fill="none" stroke="var(--end-returned)" strokeWidth="2.4" />;
    case "threw":
      return <path d="M5 2.5l9 9M14 2.5l-9 9" fill="none" stroke="var(--end-threw)" strokeWidth="2.4" />;
    case "cancelled":
      return <rect x="8.5" y="1" width="3.5" height="12" rx="1" fill="var(--end-cancelled)" />;
  }
}

function Ring() {
  return (
    <>
      <circle cx="4.5" cy="7" r="3" fill="none" stroke="var(--state-created)" strokeWidth="1.6" />
      <path d="M9.5 7h10" stroke="var(--state-created)" strokeWidth="2" strokeDasharray="2 2" />
    </>
  );
}

function Hatching() {
  return (
    <>
      <rect x="1.5" y="2.5" width="17" height="9" rx="1.5" fill="var(--state-ready-bg)" stroke="var(--state-ready)" />
      <path d="M4 11.5l7-9M9 11.5l7-9M14 11.5l4-5M2 8l3.5-5" stroke="var(--state-ready)" strokeWidth="1.6" fill="none" />
    </>
  );
}
