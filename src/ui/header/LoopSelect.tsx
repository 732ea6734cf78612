/**
 * Which event loop runs the snippet, and under Automatic why: the reason is in the list and in the tip, and on the button
 * where the window has room. Loops that are not built yet are listed as such.
 */
import { Check, ChevronDown } from "lucide-react";
import { Select } from "radix-ui";
import { useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import type { LoopChoice } from "../../runner/outcome.ts";
import { chooseLoop } from "../actions/run.ts";
import { useMedia } from "../parts/use-media.ts";
import button from "../parts/Button.module.css";
import menu from "../parts/menu.module.css";
import { useRun } from "../use.ts";
import { loopText } from "./loop-text.ts";
import { takeOpen, useFocusTaken } from "./stand-in.ts";
import css from "./Header.module.css";

const LOOPS = ["auto", "browser", "node", "asyncio"] as const;
const BUILT: readonly LoopChoice[] = ["auto", "browser", "asyncio"];
/** The header has room for the whole sentence. */
const ROOMY = "(min-width: 1440px)";

export function LoopSelect() {
  const { t } = useTranslation();
  const choice = useRun((run) => run.options.loop);
  const decision = useRun((run) => run.decision);
  const isRoomy = useMedia(ROOMY);
  const trigger = useRef<HTMLButtonElement>(null);
  const [wasPressed] = useState(() => takeOpen("loop"));
  useFocusTaken("loop", trigger);
  const choose = (value: string) => BUILT.filter((loop) => loop === value).forEach(chooseLoop);
  return (
    <Select.Root defaultOpen={wasPressed} value={choice} onValueChange={choose}>
      <Select.Trigger ref={trigger} className={`${button["button"]} ${css["loop"]}`} aria-label={t("header.loop")} title={loopText(choice, decision, t)}>
        <span className={css["loopName"]} aria-hidden>
          {t("header.loop")}
        </span>
        <Select.Value>
          <LoopValue text={loopText(choice, decision, t)} brief={loopText(choice, decision, t, !isRoomy)} />
        </Select.Value>
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

/** Where there is room for the loop alone, the reason is still there for whoever listens. */
function LoopValue({ text, brief }: { readonly text: string; readonly brief: string }) {
  if (brief === text) return text;
  return (
    <>
      <span aria-hidden>{brief}</span>
      <span className={css["unseen"]}>{text}</span>
    </>
  );
}

function LoopItem({ loop }: { readonly loop: (typeof LOOPS)[number] }) {
  const { t } = useTranslation();
  const isBuilt = BUILT.some((one) => one === loop);
  const decision = useRun((run) => run.decision);
  const name = loop === "auto" ? loopText(loop, decision, t) : t(`loop.${loop}`);
  return (
    <Select.Item className={menu["item"]} value={loop} disabled={!isBuilt}>
      <Select.ItemIndicator className={menu["mark"]}>
        <Check aria-hidden />
      </Select.ItemIndicator>
      <Select.ItemText>{isBuilt ? name : t("loop.notBuilt", { loop: name })}</Select.ItemText>
    </Select.Item>
  );
}
