/** The axis (by order, by time, or both), the lanes, and zoom. */
import { Maximize2, Minus, Plus } from "lucide-react";
import { ToggleGroup } from "radix-ui";
import { useTranslation } from "react-i18next";
import { Button, type ButtonProps } from "../parts/Button.tsx";
import { Tip } from "../parts/Tip.tsx";
import { prefs, type Blend } from "../stores/prefs.ts";
import { RangeControls } from "../range/RangeControls.tsx";
import { usePrefs, useRun } from "../use.ts";
import { timelineCommands } from "./commands.ts";
import { LanesMenu } from "./LanesMenu.tsx";
import css from "./AxisControls.module.css";

const BLENDS = ["order", "both", "time"] as const satisfies readonly Blend[];

export function AxisControls() {
  const { t } = useTranslation();
  const off = useRun((run) => run.trace === null);
  return (
    <div className={css["controls"]}>
      <BlendToggle />
      <LanesMenu />
      <RangeControls />
      <div className={css["zooms"]}>
        <Zoom name={t("timeline.zoomOut")} off={off} zoom={timelineCommands.zoomOut}><Minus aria-hidden /></Zoom>
        <Zoom name={t("timeline.zoomIn")} off={off} zoom={timelineCommands.zoomIn}><Plus aria-hidden /></Zoom>
        <Zoom name={t("timeline.fit")} off={off} zoom={timelineCommands.fit}><Maximize2 aria-hidden /></Zoom>
      </div>
    </div>
  );
}

function Zoom({ name, zoom, ...rest }: { readonly name: string; readonly zoom: () => void } & ButtonProps) {
  return (
    <Tip text={name}>
      <Button look="quiet" square aria-label={name} onClick={zoom} {...rest} />
    </Tip>
  );
}

function BlendToggle() {
  const { t } = useTranslation();
  const blend = usePrefs((now) => now.blend);
  const choose = (value: string) => BLENDS.filter((one) => one === value).forEach((one) => prefs.setState({ blend: one }));
  return (
    <ToggleGroup.Root type="single" className={css["blend"]} aria-label={t("timeline.axis")} value={blend} onValueChange={choose}>
      {BLENDS.map((one) => (
        <ToggleGroup.Item key={one} value={one} className={css["option"]} title={t(`timeline.${one}Hint`)}>
          {t(`timeline.${one}`)}
        </ToggleGroup.Item>
      ))}
    </ToggleGroup.Root>
  );
}
