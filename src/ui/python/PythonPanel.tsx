/**
 * The twin of a bundled asyncio snippet: the same program in Python, read-only, its lines marked by the same cursor. The
 * running line is kept in sight. Fetched when its tab is first opened.
 */
import { memo, useEffect, useMemo, useRef } from "react";
import { useTranslation } from "react-i18next";
import { highlightPython } from "../../editor/highlight-python.ts";
import type { Piece } from "../../editor/highlight.ts";
import type { LineState } from "../../editor/marks.ts";
import { useCursor, useRun, useShownStep, useTrace } from "../use.ts";
import { isTrusted, matchLines, type LineMatch } from "./match-lines.ts";
import { pythonMarks } from "./python-marks.ts";
import css from "./PythonPanel.module.css";

export interface PythonPanelProps {
  /** The code, and its twin. */
  readonly text: string;
  readonly python: string;
}

export default function PythonPanel({ text, python }: PythonPanelProps) {
  const { t } = useTranslation();
  const match = useMemo(() => matchLines(text, python), [text, python]);
  const lines = useMemo(() => highlightPython(python.trimEnd()), [python]);
  const marks = useMarks(text, match);
  const place = useRef<HTMLPreElement>(null);
  useFollow(place, marks);
  return (
    <section className={css["panel"]} aria-label={t("tab.python")}>
      <p className={css["note"]}>{isTrusted(match) ? t("python.marked") : t("python.unmarked")}</p>
      <pre ref={place} className={css["code"]} translate="no">
        {lines.map((pieces, i) => <Line key={i} pieces={pieces} number={i + 1} state={marks.get(i + 1) ?? null} />)}
      </pre>
    </section>
  );
}

const NO_MARKS: ReadonlyMap<number, LineState> = new Map();

/** None while the trace shown is that of another text. */
function useMarks(text: string, match: LineMatch): ReadonlyMap<number, LineState> {
  const trace = useTrace();
  const step = useShownStep();
  const isCurrent = useRun((run) => run.source === text);
  return trace && trace.length > 0 && isCurrent ? pythonMarks(trace, step, match) : NO_MARKS;
}

/** Brings the running line into sight once the reader moves the cursor. */
function useFollow(place: React.RefObject<HTMLPreElement | null>, marks: ReadonlyMap<number, LineState>): void {
  const isCarried = useCursor((cursor) => cursor.following);
  const running = [...marks].find(([, state]) => state === "running")?.[0];
  useEffect(() => {
    if (!isCarried && running !== undefined) place.current?.children[running - 1]?.scrollIntoView({ block: "nearest" });
  }, [isCarried, running, place]);
}

interface LineProps {
  readonly pieces: readonly Piece[];
  readonly number: number;
  readonly state: LineState | null;
}

const Line = memo(function Line({ pieces, number, state }: LineProps) {
  const { t } = useTranslation();
  return (
    <span className={css["line"]} data-line={number} data-state={state ?? undefined}>
      <span className={css["lineNumber"]} aria-hidden data-number={number} />
      {state === null ? <span className={css["bar"]} /> : <span className={css["bar"]} role="img" aria-label={t(`state.${state}`)} title={t(`state.${state}`)} />}
      <span>
        {pieces.map((piece, i) => <span key={i} className={css[piece.kind]}>{piece.text}</span>)}
        {"\n"}
      </span>
    </span>
  );
});
