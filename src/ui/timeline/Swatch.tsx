/** The marks of the timeline, small, as the legend shows them: shapes and colours are the canvas'. */
import type { ReactNode } from "react";
import type { LegendEntry } from "./legend-entries.ts";
import css from "./Legend.module.css";

export function Swatch({ entry }: { readonly entry: LegendEntry }) {
  return (
    <svg className={css["swatch"]} viewBox="0 0 20 14" aria-hidden>
      {SHAPES[entry]}
    </svg>
  );
}

const dim = { fill: "none", stroke: "var(--ink-dim)" };

const SHAPES: Readonly<Record<LegendEntry, ReactNode>> = {
  running: <rect x="1" y="1" width="18" height="12" rx="2" fill="var(--state-running)" />,
  ready: (
    <>
      <rect x="1.5" y="2.5" width="17" height="9" rx="1.5" fill="var(--state-ready-bg)" stroke="var(--state-ready)" />
      <path d="M4 11.5l7-9M9 11.5l7-9M14 11.5l4-5M2 8l3.5-5" stroke="var(--state-ready)" strokeWidth="1.6" fill="none" />
    </>
  ),
  awaiting: <rect x="1" y="5.5" width="18" height="4" rx="1.5" fill="var(--state-awaiting)" />,
  created: (
    <>
      <circle cx="4.5" cy="7" r="3" fill="none" stroke="var(--state-created)" strokeWidth="1.6" />
      <path d="M9.5 7h10" stroke="var(--state-created)" strokeWidth="2" strokeDasharray="2 2" />
    </>
  ),
  suspended: <path d="M0 7h20" stroke="var(--state-awaiting)" strokeWidth="2" strokeDasharray="5 3" />,
  printed: <circle cx="10" cy="7" r="3" fill="var(--ink)" />,
  returned: <path d="M4 7.5l4 4 8-9" fill="none" stroke="var(--end-returned)" strokeWidth="2.4" />,
  threw: <path d="M5 2.5l9 9M14 2.5l-9 9" fill="none" stroke="var(--end-threw)" strokeWidth="2.4" />,
  cancelled: (
    <>
      <rect x="2" y="1" width="3.5" height="12" fill="var(--end-cancelled)" />
      <circle cx="13" cy="7" r="4.5" fill="none" stroke="var(--end-cancelled)" strokeWidth="1.75" />
      <path d="M9.8 3.8l6.4 6.4" stroke="var(--end-cancelled)" strokeWidth="1.75" />
    </>
  ),
  closed: <rect x="8.5" y="1" width="3.5" height="12" fill="var(--end-closed)" />,
  cancelRequest: <path d="M5 3h10l-5 8z" fill="var(--end-cancelled)" />,
  stay: <path d="M2.5 5v4h15V5" {...dim} />,
  folded: (
    <>
      <path d="M2 2.5l5 3.5-5 3.5z" fill="var(--ink-dim)" />
      <rect x="9" y="7" width="4" height="6" fill="var(--state-running)" />
      <rect x="13" y="11" width="6" height="2" fill="var(--state-awaiting)" />
    </>
  ),
  cut: <path d="M8 0l5 3.5-5 3.5 5 3.5-5 3.5" fill="none" stroke="var(--warn)" strokeWidth="1.75" />,
  script: <rect x="1.5" y="1.5" width="17" height="11" fill="color-mix(in srgb, var(--ink-dim) 22%, transparent)" stroke="var(--ink-dim)" />,
  timer: (
    <>
      <path d="M7.5 3.5h11v10h-17v-5z" {...dim} />
      <path d="M0 0h8l-4 6z" fill="var(--ink)" />
    </>
  ),
  burst: (
    <>
      <rect width="20" height="14" rx="3" fill="var(--line)" />
      <rect x="2.5" y="2.5" width="7" height="9" rx="2" fill="var(--panel)" stroke="var(--ink-dim)" />
      <rect x="10.5" y="2.5" width="7" height="9" rx="2" fill="var(--panel)" stroke="var(--ink-dim)" />
    </>
  ),
  reaction: <rect x="1.5" y="1.5" width="17" height="11" rx="3" {...dim} strokeDasharray="3 2" />,
  track: <path d="M1 13V9h6V3h7v6h5v4z" fill="color-mix(in srgb, var(--ink-dim) 20%, transparent)" stroke="var(--ink-dim)" />,
};
