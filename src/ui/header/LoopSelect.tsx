/** Which event loop runs the snippet. Those that are not built yet are listed as such. */
import { Check, ChevronDown } from "lucide-react";
import { Select } from "radix-ui";
import { useTranslation } from "react-i18next";
import type { LoopChoice } from "../../runner/outcome.ts";
import { chooseLoop } from "../actions/run.ts";
import button from "../parts/Button.module.css";
import menu from "../parts/menu.module.css";
import { useRun } from "../use.ts";
import css from "./Header.module.css";

const LOOPS = ["auto", "browser", "node", "asyncio"] as const;
const BUILT: readonly LoopChoice[] = ["auto", "browser"];

export function LoopSelect() {
  const { t } = useTranslation();
  const choice = useRun((run) => run.options.loop);
  const choose = (value: string) => BUILT.filter((loop) => loop === value).forEach(chooseLoop);
  return (
    <Select.Root value={choice} onValueChange={choose}>
      <Select.Trigger className={`${button["button"]} ${css["loop"]}`} aria-label={t("header.loop")}>
        <span className={css["loopName"]} aria-hidden>
          {t("header.loop")}
        </span>
        <Select.Value>{choice === "auto" ? t("loop.autoWith", { loop: t("loop.browser") }) : t(`loop.${choice}`)}</Select.Value>
        <ChevronDown aria-hidden />
      </Select.Trigger>
      <Select.Portal>
        <Select.Content className={menu["content"]} position="popper" sideOffset={4} collisionPadding={8}>
          <Select.Viewport>
            {LOOPS.map((loop) => (
              <LoopItem key={loop} loop={loop} />
            ))}
          </Select.Viewport>
        </Select.Content>
      </Select.Portal>
    </Select.Root>
  );
}

function LoopItem({ loop }: { readonly loop: (typeof LOOPS)[number] }) {
  const { t } = useTranslation();
  const isBuilt = BUILT.some((one) => one === loop);
  const name = t(`loop.${loop}`);
  return (
    <Select.Item className={menu["item"]} value={loop} disabled={!isBuilt}>
      <Select.ItemIndicator className={menu["mark"]}>
        <Check aria-hidden />
      </Select.ItemIndicator>
      <Select.ItemText>{isBuilt ? name : t("loop.notBuilt", { loop: name })}</Select.ItemText>
    </Select.Item>
  );
}
