/** What stands in the place of code and run in the first paint: the code, readable, and the panels' outlines in their places. */
import { StaticCode } from "../editor/StaticCode.tsx";
import { useMedia, WIDE } from "../parts/use-media.ts";
import { prefs } from "../stores/prefs.ts";
import { COLUMNS, ROWS } from "./splits.ts";
import css from "./Layout.module.css";

export function FirstPaint() {
  const isWide = useMedia(WIDE);
  const { splits } = prefs.getState();
  if (!isWide) return <div className={css["narrow"]} />;
  const code = splits["columns"]?.["code"] ?? COLUMNS.code;
  const timeline = splits["rows"]?.["timeline"] ?? ROWS.timeline;
  return (
    <div className={css["first"]} style={{ gridTemplate: `${String(timeline)}% 1fr / ${String(code)}% 1fr` }}>
      <div className={css["firstCode"]}>
        <StaticCode />
      </div>
      <div className={css["firstPanel"]} />
      <div className={css["firstPanel"]} />
    </div>
  );
}
