/** How far a step goes, and how quickly the cursor plays. */
import { Check, ChevronDown } from "lucide-react";
import { DropdownMenu } from "radix-ui";
import { useTranslation } from "react-i18next";
import { Button } from "../parts/Button.tsx";
import menu from "../parts/menu.module.css";
import { prefs, SPEEDS, UNITS } from "../stores/prefs.ts";
import { usePrefs } from "../use.ts";
import css from "./CursorBar.module.css";

export function StepMenu() {
  const { t } = useTranslation();
  const unit = usePrefs((now) => now.unit);
  const speed = usePrefs((now) => now.speed);
  return (
    <DropdownMenu.Root>
      <DropdownMenu.Trigger asChild>
        <Button look="quiet" className={css["unit"]} aria-label={t("cursor.settings", { unit: t(`cursor.unit.${unit}`), speed })} title={t("cursor.settingsHint")}>
          <span className={css["unitText"]}>{t(`cursor.unit.${unit}`)}</span>
          <span className={css["speed"]}>{t("cursor.speed", { speed })}</span>
          <ChevronDown aria-hidden />
        </Button>
      </DropdownMenu.Trigger>
      <DropdownMenu.Portal>
        <DropdownMenu.Content className={menu["content"]} align="start" side="top" sideOffset={4} collisionPadding={8}>
          <Group label={t("cursor.stepBy")} value={unit} options={UNITS.map((one) => [one, t(`cursor.unitLong.${one}`)])} onChoose={(value) => UNITS.filter((one) => one === value).forEach((one) => prefs.setState({ unit: one }))} />
          <DropdownMenu.Separator className={menu["line"]} />
          <Group label={t("cursor.playAt")} value={String(speed)} options={SPEEDS.map((one) => [String(one), t("cursor.speed", { speed: one })])} onChoose={(value) => SPEEDS.filter((one) => String(one) === value).forEach((one) => prefs.setState({ speed: one }))} />
        </DropdownMenu.Content>
      </DropdownMenu.Portal>
    </DropdownMenu.Root>
  );
}

interface GroupProps {
  readonly label: string;
  readonly value: string;
  readonly options: readonly (readonly [value: string, text: string])[];
  readonly onChoose: (value: string) => void;
}

function Group({ label, value, options, onChoose }: GroupProps) {
  return (
    <DropdownMenu.RadioGroup value={value} onValueChange={onChoose} aria-label={label}>
      <DropdownMenu.Label className={menu["label"]}>{label}</DropdownMenu.Label>
      {options.map(([option, text]) => (
        <DropdownMenu.RadioItem key={option} className={menu["item"]} value={option}>
          <DropdownMenu.ItemIndicator className={menu["mark"]}>
            <Check aria-hidden />
          </DropdownMenu.ItemIndicator>
          {text}
        </DropdownMenu.RadioItem>
      ))}
    </DropdownMenu.RadioGroup>
  );
}
