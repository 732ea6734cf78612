/**
 * What the shapes of the timeline mean, under the loop of the run shown. Beside the picture stand those that there is room
 * for; the button behind them opens the whole. On a narrow screen the whole is in the sheet "More".
 */
import { Popover } from "radix-ui";
import { useTranslation } from "react-i18next";
import { Button } from "../parts/Button.tsx";
import menu from "../parts/menu.module.css";
import { useRun } from "../use.ts";
import { legendEntries, legendKey } from "./legend-entries.ts";
import { Swatch } from "./Swatch.tsx";
import css from "./Legend.module.css";

/** As many as ever stand beside the picture. */
const BESIDE = 6;

/** `isWhole`: all of it, one below the other, however little room there is. */
export function Legend({ isWhole = false }: { readonly isWhole?: boolean }) {
  const { t } = useTranslation();
  const loop = useRun((run) => run.trace?.loop);
  const entries = legendEntries(loop);
  return (
    <ul className={css[isWhole ? "whole" : "legend"]} aria-label={t("legend.label")}>
      {(isWhole ? entries : entries.slice(0, BESIDE)).map((entry) => (
        <li key={entry} className={css["entry"]}>
          <Swatch entry={entry} />
          {entry === "ready" && !isWhole ? <ReadyText /> : t(legendKey(entry, loop))}
        </li>
      ))}
    </ul>
  );
}

function ReadyText() {
  const { t } = useTranslation();
  return <span title={t("legend.ready")}>{t("legend.readyShort")}</span>;
}

/** Opens the whole legend. */
export function LegendButton() {
  const { t } = useTranslation();
  return (
    <Popover.Root>
      <Popover.Trigger asChild>
        <Button look="quiet" className={css["open"]}>{t("legend.label")}</Button>
      </Popover.Trigger>
      <Popover.Portal>
        <Popover.Content className={`${menu["content"] ?? ""} ${css["popover"] ?? ""}`} aria-label={t("legend.label")} side="top" align="start" sideOffset={6} collisionPadding={8}>
          <Legend isWhole />
        </Popover.Content>
      </Popover.Portal>
    </Popover.Root>
  );
}
