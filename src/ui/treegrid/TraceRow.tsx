/** One row of the treegrid. Enter or a click chooses it: the cursor goes to its span, which is selected everywhere. */
import { ChevronDown, ChevronRight, ListCollapse } from "lucide-react";
import type { KeyboardEvent, MouseEvent } from "react";
import { useTranslation } from "react-i18next";
import type { TraceView } from "../../trace/model/view.ts";
import { pause } from "../actions/play.ts";
import { seek, select } from "../stores/cursor.ts";
import { useCursor } from "../use.ts";
import { coroutineCells, spanCells } from "./cells.ts";
import { spanNear } from "../../timeline/near.ts";
import type { GridRow } from "./rows.ts";
import css from "./TracePanel.module.css";

/** Deeper rows are indented no further. */
const MAX_INDENT = 8;
const INDENT_PX = 12;

export interface TraceRowProps {
  readonly trace: TraceView;
  readonly at: GridRow;
  readonly step: number;
  readonly top: number;
  readonly rowIndex: number;
  readonly isFocusable: boolean;
  readonly onFocus: () => void;
  readonly onToggle: () => void;
  /** Folds or unfolds the coroutines below it. */
  readonly onFold: () => void;
}

export function TraceRow({ trace, at, step, top, rowIndex, isFocusable, onFocus, onToggle, onFold }: TraceRowProps) {
  const { t } = useTranslation();
  const { row, span } = at;
  const indent = Math.min(at.depth, MAX_INDENT) + (span < 0 ? 0 : 2);
  const isSelected = useCursor(({ selection }) => selection?.coroutine === row.id && (span < 0 || selection.span === span));
  const cells = span < 0 ? coroutineCells(trace, row, step, t) : spanCells(trace, row, span, step, t);
  const choose = () => chooseRow(at, step);
  const enter = (event: KeyboardEvent) => event.key === "Enter" && choose();
  const level = span < 0 ? 1 : 2;
  return (
    <div role="row" className={css["row"]} style={{ transform: `translateY(${String(top)}px)` }} aria-rowindex={rowIndex} aria-level={level} aria-posinset={at.place} aria-setsize={at.siblings}
      aria-expanded={span < 0 ? at.isOpen : undefined} aria-selected={isSelected} data-later={cells.isLater || undefined} data-dimmed={at.isDimmed || undefined} tabIndex={isFocusable ? 0 : -1} onFocus={onFocus} onKeyDown={enter} onClick={choose}>
      <span role="gridcell" aria-colindex={1} className={css["name"]} style={{ paddingLeft: INDENT_PX * indent }}>
        {span < 0 && <Opener isOpen={at.isOpen} onToggle={onToggle} />}
        <span className={css["label"]}>{cells.name}</span>
        {span < 0 && at.isParent && <Folder count={at.heldCount} onFold={onFold} />}
      </span>
      <span role="gridcell" aria-colindex={2} className={css["state"]} data-state={cells.state}>{t(`state.${cells.state}`)}</span>
      <span role="gridcell" aria-colindex={3} className={css["code"]}>{cells.waitingFor}</span>
      <span role="gridcell" aria-colindex={4}>{cells.line > 0 ? cells.line : ""}</span>
      <span role="gridcell" aria-colindex={5} className={css["number"]}>{cells.since}</span>
      <span role="gridcell" aria-colindex={6} className={css["number"]}>{cells.waited}</span>
    </div>
  );
}

/** For the pointer alone: the keys left and right do it, and aria-expanded tells it. */
function Opener({ isOpen, onToggle }: { readonly isOpen: boolean; readonly onToggle: () => void }) {
  const Icon = isOpen ? ChevronDown : ChevronRight;
  return (
    <span
      className={css["opener"]}
      aria-hidden
      onClick={(event) => {
        event.stopPropagation();
        onToggle();
      }}
    >
      <Icon />
    </span>
  );
}

/** For the pointer, as the opener: how many coroutines are folded into the row, or the way to fold them. */
function Folder({ count, onFold }: { readonly count: number; readonly onFold: () => void }) {
  const { t } = useTranslation();
  const press = (event: MouseEvent) => {
    event.stopPropagation();
    onFold();
  };
  return count > 0 ? (
    <span className={css["held"]} role="img" aria-label={t("lanes.held", { count })} title={t("lanes.unfold")} onClick={press}>+{count}</span>
  ) : (
    <span className={css["folder"]} aria-hidden title={t("lanes.fold")} onClick={press}>
      <ListCollapse />
    </span>
  );
}

/** A coroutine's row selects its span at the cursor; a span's row takes the cursor along. */
function chooseRow({ row, span }: GridRow, step: number): void {
  pause();
  const chosen = span < 0 ? spanNear(row.spans, step) : span;
  if (span >= 0) seek(row.spans.start(span));
  select(chosen < 0 ? null : { coroutine: row.id, span: chosen });
}
