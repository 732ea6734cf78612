/** A menu of which one is chosen: theme, language. */
import { Check } from "lucide-react";
import { DropdownMenu } from "radix-ui";
import { useRef, type FocusEvent, type ReactNode } from "react";
import { Button } from "../parts/Button.tsx";
import { Tip } from "../parts/Tip.tsx";
import menu from "../parts/menu.module.css";

export interface RadioMenuProps<T extends string> {
  /** Accessible name of the button. */
  readonly name: string;
  /** What the button shows. */
  readonly face: ReactNode;
  readonly isSquare?: boolean;
  readonly value: T;
  readonly options: readonly { readonly value: T; readonly text: string; readonly lang?: string }[];
  readonly onChoose: (value: T) => void;
}

export function RadioMenu<T extends string>({ name, face, isSquare = false, value, options, onChoose }: RadioMenuProps<T>) {
  // The focus that a closed menu gives back asks for no tooltip: it would stay over what is below.
  const returns = useRef(false);
  const noteReturn = () => {
    returns.current = true;
  };
  const keepTipAway = (event: FocusEvent) => {
    if (returns.current) event.preventDefault();
    returns.current = false;
  };
  const choose = (chosen: string) => options.filter((option) => option.value === chosen).forEach((option) => onChoose(option.value));
  return (
    <DropdownMenu.Root>
      <Tip text={name}>
        <DropdownMenu.Trigger asChild>
          <Button look={isSquare ? "quiet" : "plain"} square={isSquare} aria-label={name} onFocus={keepTipAway}>
            {face}
          </Button>
        </DropdownMenu.Trigger>
      </Tip>
      <DropdownMenu.Portal>
        <DropdownMenu.Content className={menu["content"]} align="end" sideOffset={4} collisionPadding={8} onCloseAutoFocus={noteReturn}>
          <DropdownMenu.RadioGroup value={value} onValueChange={choose}>
            {options.map((option) => (
              <DropdownMenu.RadioItem key={option.value} className={menu["item"]} value={option.value} lang={option.lang}>
                <DropdownMenu.ItemIndicator className={menu["mark"]}>
                  <Check aria-hidden />
                </DropdownMenu.ItemIndicator>
                {option.text}
              </DropdownMenu.RadioItem>
            ))}
          </DropdownMenu.RadioGroup>
        </DropdownMenu.Content>
      </DropdownMenu.Portal>
    </DropdownMenu.Root>
  );
}
