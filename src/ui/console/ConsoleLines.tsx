/** The console's lines, in chunks: a chunk that is full and whose trace is the same is never made again. */
import { Bug, CircleX, Info, TriangleAlert } from "lucide-react";
import { Fragment, memo } from "react";
import { useTranslation } from "react-i18next";
import type { TraceLine, TraceView } from "../../trace/model/view.ts";
import { timeText } from "../words/time.ts";
import { GhostMark } from "./GhostMark.tsx";
import { goneText } from "./gone-text.ts";
import type { ConsoleMarks } from "./ghost-marks.ts";
import { CHUNK } from "./later.ts";
import css from "./Console.module.css";

/** Of a line that was never drawn, its height in css pixels. */
const LINE_PX = 23;

interface ConsoleLinesProps {
  readonly trace: TraceView;
  readonly count: number;
  /** Of the run before. */
  readonly marks: ConsoleMarks | null;
}

export function ConsoleLines({ trace, count, marks }: ConsoleLinesProps) {
  const chunks = Array.from({ length: Math.ceil(count / CHUNK) }, (_, i) => i * CHUNK);
  return (
    <Fragment>
      {chunks.map((first) => {
        const end = Math.min(first + CHUNK, count);
        // The last line may still be growing: its text is part of what makes a chunk new.
        return <Chunk key={first} trace={trace} first={first} end={end} marks={marks} last={trace.lines[end - 1]?.text ?? ""} />;
      })}
    </Fragment>
  );
}

interface ChunkProps {
  readonly trace: TraceView;
  readonly first: number;
  readonly end: number;
  readonly marks: ConsoleMarks | null;
  readonly last: string;
}

const Chunk = memo(function Chunk({ trace, first, end, marks }: ChunkProps) {
  return (
    <div className={css["chunk"]} style={{ containIntrinsicHeight: `auto ${String((end - first) * LINE_PX)}px` }}>
      {trace.lines.slice(first, end).map((line, i) => (
        <Line key={first + i} line={line} index={first + i} marks={marks} />
      ))}
    </div>
  );
});

interface LineProps {
  readonly line: TraceLine;
  readonly index: number;
  readonly marks: ConsoleMarks | null;
}

function Line({ line, index, marks }: LineProps) {
  const { t, i18n } = useTranslation();
  const gone = marks?.gone.get(index);
  return (
    <div className={css["line"]} data-line={index} data-time-ms={line.timeMs} data-level={line.level} data-gone={gone && goneText(gone, i18n.language, t)}>
      <span className={css["time"]}>{timeText(line.timeMs, t)}</span>
      <LevelIcon level={line.level} />
      <span className={css["text"]} data-part="text" dir="auto">
        {line.text}
      </span>
      {marks && <GhostMark marks={marks} index={index} />}
    </div>
  );
}

const ICONS = { info: Info, debug: Bug, warn: TriangleAlert, error: CircleX } as const;

function LevelIcon({ level }: { readonly level: TraceLine["level"] }) {
  const { t } = useTranslation();
  if (level === "log" || level === "print") return null;
  const Icon = ICONS[level];
  return <Icon className={css["icon"]} role="img" aria-label={t(`console.${level}`)} />;
}
