/**
 * The treegrid "Trace": the text twin of the timeline. A row a coroutine, at the cursor; a row opens into its spans.
 * Virtual: only the rows in sight are in the page, with aria-rowindex telling their places. One row has the focus
 * (roving tabindex): arrows move it, right opens, left closes or goes to the parent, Enter moves the cursor there, brackets
 * fold what stands below it. Which coroutines have rows, and in what order, is the timeline's choice too (stores/lanes.ts).
 */
import { useVirtualizer } from "@tanstack/react-virtual";
import { useMemo, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import type { TreeRow } from "../../trace/model/tree.ts";
import type { TraceView } from "../../trace/model/view.ts";
import { Empty } from "../parts/Empty.tsx";
import { fold } from "../stores/lanes.ts";
import { useRun, useShownStep, useTrace } from "../use.ts";
import { useArrangement } from "./arrangement.ts";
import { TraceRow } from "./TraceRow.tsx";
import { gridRows } from "./rows.ts";
import { useFollowRunner } from "./use-follow-runner.ts";
import { useGridKeys } from "./use-grid-keys.ts";
import css from "./TracePanel.module.css";

const COLUMNS = ["name", "state", "waitingFor", "line", "since", "waited"] as const;
/** The header, which stays on top, is as high: of the room below, that much is not there. */
const ROW_PX = 28;
/** The header is row 1. */
const FIRST_ROW_INDEX = 2;

export function TracePanel() {
  const { t } = useTranslation();
  const trace = useTrace();
  if (!trace) return <Empty>{t("trace.empty")}</Empty>;
  return <Grid trace={trace} />;
}

function Grid({ trace }: { readonly trace: TraceView }) {
  const { t } = useTranslation();
  const step = useShownStep();
  const revision = useRun((run) => run.revision);
  const [opened, setOpened] = useState<ReadonlySet<number>>(new Set());
  const rows = useRows(useArrangement().rows, revision, opened);
  const scroller = useRef<HTMLDivElement>(null);
  const virtual = useVirtualizer({ count: rows.count, getScrollElement: () => scroller.current, estimateSize: () => ROW_PX, overscan: 10, scrollPaddingEnd: ROW_PX });
  useFollowRunner({ trace, step, rows, scroller, scrollTo: (at) => virtual.scrollToIndex(at) });
  const { focused, setFocused, onKeyDown } = useGridKeys({ rows, opened, setOpened, scrollTo: (at) => virtual.scrollToIndex(at), grid: scroller });
  return (
    <div ref={scroller} className={css["scroller"]}>
      <div role="treegrid" aria-label={t("trace.label")} aria-rowcount={rows.count + 1} aria-colcount={COLUMNS.length} className={css["grid"]} onKeyDown={onKeyDown}>
        <Head />
        <div role="rowgroup" className={css["body"]} style={{ height: virtual.getTotalSize() }}>
          {virtual.getVirtualItems().map((item) => {
            const at = rows.at(item.index);
            return at && (
              <TraceRow key={item.key} trace={trace} at={at} step={step} top={item.start} rowIndex={item.index + FIRST_ROW_INDEX} isFocusable={item.index === Math.min(focused, rows.count - 1)}
                onFocus={() => setFocused(item.index)} onToggle={() => setOpened(toggled(opened, at.row.id))} onFold={() => fold(at.row.id, at.heldCount === 0)} />
            );
          })}
        </div>
      </div>
    </div>
  );
}

/** Rows anew when the trace has grown (its revision says so), they are arranged otherwise, or one was opened. */
function useRows(arranged: readonly TreeRow[], revision: number, opened: ReadonlySet<number>) {
  return useMemo(() => ({ revision, ...gridRows(arranged, opened) }), [arranged, revision, opened]);
}

function toggled(opened: ReadonlySet<number>, id: number): ReadonlySet<number> {
  const next = new Set(opened);
  if (!next.delete(id)) next.add(id);
  return next;
}

function Head() {
  const { t } = useTranslation();
  return (
    <div role="rowgroup" className={css["head"]}>
      <div role="row" aria-rowindex={1} className={css["row"]}>
        {COLUMNS.map((column, i) => (
          <span key={column} role="columnheader" aria-colindex={i + 1}>
            {t(`trace.${column}`)}
          </span>
        ))}
      </div>
    </div>
  );
}
