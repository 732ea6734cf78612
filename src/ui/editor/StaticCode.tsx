/** The code in colour without an editor, in the editor's own sizes: nothing moves when the editor takes its place. */
import { memo, useLayoutEffect, useRef, useState, type CSSProperties } from "react";
import { highlight, type Piece } from "../../editor/highlight.ts";
import { metricsFor } from "../../editor/metrics.ts";
import { useDocument } from "../use.ts";
import css from "./CodePanel.module.css";

/** Lines that can be seen before the editor is there. */
const MAX_LINES = 400;

export function StaticCode() {
  const text = useDocument((now) => now.text);
  const place = useRef<HTMLPreElement>(null);
  const [width, setWidth] = useState(600);
  useLayoutEffect(() => setWidth(place.current?.clientWidth ?? width), [width]);
  const sizes = metricsFor(width);
  const style = {
    "--code-size": `${String(sizes.fontSize)}px`,
    "--code-line": `${String(sizes.lineHeight)}px`,
    "--code-numbers": `${String(sizes.lineNumberChars)}ch`,
    "--code-gap": `${String(sizes.barWidth + sizes.foldingWidth)}px`,
    "--code-padding": `${String(sizes.padding)}px`,
  } as CSSProperties;
  return (
    <pre ref={place} className={css["static"]} style={style} tabIndex={0}>
      <Lines text={text} />
    </pre>
  );
}

const Lines = memo(function Lines({ text }: { readonly text: string }) {
  return highlight(text).slice(0, MAX_LINES).map((pieces, i) => <Line key={i} pieces={pieces} number={i + 1} />);
});

function Line({ pieces, number }: { readonly pieces: readonly Piece[]; readonly number: number }) {
  return (
    <span className={css["line"]}>
      <span className={css["lineNumber"]} aria-hidden data-number={number} />
      <span>
        {pieces.map((piece, i) => (
          <span key={i} className={css[piece.kind]}>
            {piece.text}
          </span>
        ))}
        {"\n"}
      </span>
    </span>
  );
}
